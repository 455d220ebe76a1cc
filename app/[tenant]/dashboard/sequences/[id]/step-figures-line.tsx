import { useTranslations } from 'next-intl'
import type { CampaignChannel } from '@/lib/campaigns/schema'
import { SIGNS_OF, type StepFigures } from '@/lib/sequences/schema'

/** What came of a step, as words that go on one line. */
export function StepFiguresLine({ figures, channel }: { figures: StepFigures; channel: CampaignChannel | null }) {
  const t = useTranslations('sequences.figures')
  const { reached, here, left, sent, failed, uncertain } = figures
  const parts = [
    t('reached', { count: reached }),
    ...(channel ? [t('sent', { count: sent })] : []),
    ...(channel ? SIGNS_OF[channel].map((sign) => t(sign, { count: figures[sign] })) : []),
    ...(failed > 0 ? [t('failed', { count: failed })] : []),
    ...(uncertain > 0 ? [t('uncertain', { count: uncertain })] : []),
    ...(here > 0 ? [t('here', { count: here })] : []),
    ...(left > 0 ? [t('left', { count: left })] : []),
  ]
  return <p className="text-muted text-xs">{parts.join(' · ')}</p>
}
