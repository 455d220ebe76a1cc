import type { Passage } from '@/lib/knowledge/schema'
import type { TenantContext } from '@/lib/operations'
import { tenantUrl } from '@/lib/tenancy'

const hostOf = (address: string | null): string[] =>
  address !== null && URL.canParse(address) ? [new URL(address).hostname] : []

/** Where an answer may link to: the company's own host, the pages that it rests on, and what the settings name. */
export const allowedLinkHosts = (
  { tenant }: Pick<TenantContext, 'tenant'>,
  passages: readonly Passage[],
  named: readonly string[],
): string[] => [
  ...new Set([...hostOf(tenantUrl(tenant, '/')), ...passages.flatMap(({ url }) => hostOf(url)), ...named]),
]
