import { getTranslations } from 'next-intl/server'
import { CONTACT_VARIABLES, OWN_VARIABLES } from '@/lib/content/schema'

/** What can be put into a text for each person, in words. @param fields the company's own fields of contacts */
export async function variableChoices(
  fields: readonly { key: string; label: string }[],
): Promise<{ name: string; label: string }[]> {
  const t = await getTranslations('content.editor.variables')
  return [
    ...[...CONTACT_VARIABLES, ...OWN_VARIABLES].map((name) => ({ name: String(name), label: t(name) })),
    ...fields.map(({ key, label }) => ({ name: `field.${key}`, label })),
  ]
}
