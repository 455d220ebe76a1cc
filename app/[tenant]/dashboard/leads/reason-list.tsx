import { useTranslations } from 'next-intl'
import { Time } from '@/components/ui/time'
import type { ScoreReason } from '@/lib/leads/schema'

export const pointsText = (points: number): string => (points > 0 ? `+${points}` : `−${-points}`)

/** What a score is made of, the weightiest first. */
export function ReasonList({ reasons }: { reasons: readonly ScoreReason[] }) {
  const t = useTranslations('leads.score')
  if (reasons.length === 0) return <p className="text-muted text-sm">{t('none')}</p>
  return (
    <ul className="grid gap-2 text-sm">
      {reasons.map((reason) => (
        <li key={`${reason.ruleId} ${reason.of} ${reason.at}`} className="flex gap-2">
          <span dir="ltr" className="w-9 shrink-0 text-end font-medium text-fg tabular-nums">
            {pointsText(reason.points)}
          </span>
          <span className="min-w-0">
            <span dir="auto" className="block text-fg [overflow-wrap:anywhere]">
              {reason.name}
            </span>
            {(reason.of || reason.at) && (
              <span className="block text-muted text-xs">
                {reason.of && <bdi>{reason.of}</bdi>}
                {reason.of && reason.at && ' · '}
                {reason.at && <Time value={reason.at} />}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
