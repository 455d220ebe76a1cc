import { useTranslations } from 'next-intl'
import { CONTACT_DETAILS } from '@/lib/workflows/schema'
import type { EditorFacts } from './editor-facts'

/** What is known of contacts, by the names that workflows have for it. */
export function useFieldChoices({ fields }: EditorFacts): { id: string; name: string }[] {
  const t = useTranslations('workflows')
  return [
    ...CONTACT_DETAILS.map((id) => ({ id, name: t(`details.${id}`) })),
    ...fields.map(({ key, label }) => ({ id: `attributes.${key}`, name: label })),
  ]
}
