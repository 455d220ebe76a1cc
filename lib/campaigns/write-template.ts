import { contactVariables } from '@/lib/content'
import { fillAll, ownVariables } from '@/lib/content/schema'
import type { TenantContext } from '@/lib/operations'
import { tenantUrl } from '@/lib/tenancy'
import { templateVariables } from '@/lib/whatsapp-templates/schema'
import type { ChosenTemplate } from './check-whatsapp'
import type { Person } from './judge-recipients'
import { valueFor, type WhatsappContent } from './whatsapp-content'

/** What stands for each of a template's variables for one person, by their keys. */
export function writeValues(
  { tenant }: Pick<TenantContext, 'tenant'>,
  given: WhatsappContent,
  { content, defaults }: ChosenTemplate,
  person: Person,
): Record<string, string> {
  const own = ownVariables({ companyName: tenant.name, homeUrl: tenantUrl(tenant) })
  const known = { ...contactVariables(person), ...own }
  return Object.fromEntries(
    templateVariables(content).map(({ key }) => [key, fillAll(valueFor(key, given, defaults), known)]),
  )
}
