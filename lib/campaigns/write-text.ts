import { contactVariables } from '@/lib/content'
import { fillAll, ownVariables } from '@/lib/content/schema'
import type { TenantContext } from '@/lib/operations'
import { tenantUrl } from '@/lib/tenancy'
import type { Person } from './judge-recipients'
import { LONGEST_TEXT } from './schema'

/** A text message for one person: what is known of them, and of the company, put in. */
export function writeText({ tenant }: Pick<TenantContext, 'tenant'>, text: string, person: Person): string {
  const own = ownVariables({ companyName: tenant.name, homeUrl: tenantUrl(tenant) })
  return fillAll(text, { ...contactVariables(person), ...own })
    .trim()
    .slice(0, LONGEST_TEXT)
    .toWellFormed()
}
