import type { useTranslations } from 'next-intl'

type Words = ReturnType<typeof useTranslations<'whatsappTemplates'>>

/** Why Meta has refused a template; a word that is new there is shown as it is. */
export function reasonWords(t: Words, reason: string): string {
  const key = `reasons.${reason.toLowerCase()}` as Parameters<Words>[0]
  return t.has(key) ? t(key) : reason
}
