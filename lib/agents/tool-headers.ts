import { seal, unseal } from '@/lib/kernel'

type Header = { name: string; value: string }

const owner = (tenantId: string): string => `agent-tool:${tenantId}`

/** The columns of what is sent along with each call; the values are sealed for the tenant. */
export const headerColumns = (tenantId: string, headers: readonly Header[]) => ({
  headersSealed: headers.length > 0 ? seal(owner(tenantId), JSON.stringify(headers)) : null,
  headerNames: headers.map(({ name }) => name),
})

export function openHeaders(tenantId: string, sealed: string | null): Record<string, string> {
  if (sealed === null) return {}
  const headers = JSON.parse(unseal(owner(tenantId), sealed)) as Header[]
  return Object.fromEntries(headers.map(({ name, value }) => [name, value]))
}
