import { getTranslations } from 'next-intl/server'
import { listFields } from '@/lib/contacts'
import { CONTACT_VARIABLES, OWN_VARIABLES } from '@/lib/content/schema'
import { can, type TenantContext } from '@/lib/operations'

/** What can be put into a text for each person, in words: what is known of contacts and of the company. */
export async function variableChoices(ctx: TenantContext): Promise<{ name: string; label: string }[]> {
  const t = await getTranslations('content.editor.variables')
  const fields = can(ctx.actor, 'contacts:read') ? await listFields(ctx, {}) : []
  return [
    ...[...CONTACT_VARIABLES, ...OWN_VARIABLES].map((name) => ({ name: String(name), label: t(name) })),
    ...fields.filter(({ isArchived }) => !isArchived).map(({ key, label }) => ({ name: `field.${key}`, label })),
  ]
}
