import { useTranslations } from 'next-intl'
import type { Advice, ChannelKind } from '@/lib/channels/schema'

/** What somebody can do about a failure. */
export function AdviceWords({ kind, advice }: { kind: ChannelKind; advice: Advice | null }) {
  const t = useTranslations('channels')
  if (advice === null) return null
  return <p>{t(kind === 'sms' ? `textAdvice.${advice}` : `advice.${advice}`)}</p>
}
