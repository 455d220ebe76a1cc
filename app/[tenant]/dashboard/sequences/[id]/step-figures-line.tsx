import { useTranslations } from 'next-intl'
import type { StepFigures } from '@/lib/sequences/schema'

/** What came of a step, as words that go on one line. */
export function StepFiguresLine({ figures, isMail }: { figures: StepFigures; isMail: boolean }) {
  const t = useTranslations('sequences.figures')
  const { reached, here, left, sent, opened, clicked, failed, uncertain } = figures
  const parts = [
    t('reached', { count: reached }),
    ...(isMail ? [t('sent', { count: sent }), t('opened', { count: opened }), t('clicked', { count: clicked })] : []),
    ...(failed > 0 ? [t('failed', { count: failed })] : []),
    ...(uncertain > 0 ? [t('uncertain', { count: uncertain })] : []),
    ...(here > 0 ? [t('here', { count: here })] : []),
    ...(left > 0 ? [t('left', { count: left })] : []),
  ]
  return <p className="text-muted text-xs">{parts.join(' · ')}</p>
}
