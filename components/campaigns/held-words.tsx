import { useTranslations } from 'next-intl'

/** Why messages wait (`HeldReason`). */
export function HeldWords({ reason }: { reason: string }) {
  const t = useTranslations('campaigns.held')
  const key = reason as Parameters<typeof t>[0]
  return t.has(key) ? t(key) : t('other')
}
