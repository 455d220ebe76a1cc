import { useTranslations } from 'next-intl'
import type { StepFigures } from '@/lib/workflows/schema'

/** What came of a step, as words that go on one line. */
export function StepFiguresLine({ figures: { reached, here, left, finished } }: { figures: StepFigures }) {
  const t = useTranslations('workflows.figures')
  const parts = [
    t('reached', { count: reached }),
    ...(here > 0 ? [t('here', { count: here })] : []),
    ...(finished > 0 ? [t('finished', { count: finished })] : []),
    ...(left > 0 ? [t('left', { count: left })] : []),
  ]
  return <p className="text-muted text-xs">{parts.join(' · ')}</p>
}
