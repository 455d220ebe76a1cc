import type { OfferedTool } from '@/lib/agents'
import { sha256Hex } from '@/lib/kernel'

/** The same object in any order of its keys. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )

/** SHA-256 of what exactly is done: the tool as it is now, and the parameters. A changed endpoint is another action. */
export const actionHash = ({ tool, company }: Pick<OfferedTool, 'tool' | 'company'>, parameters: object): string =>
  sha256Hex(canonical([tool, company?.version ?? null, parameters]))
