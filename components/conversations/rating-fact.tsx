import { useTranslations } from 'next-intl'
import { ScoreStars } from '@/components/ui/score-stars'
import { Time } from '@/components/ui/time'
import type { Rating } from '@/lib/conversations/schema'

/** What the customer has said of how they were served. */
export function RatingFact({ rating: { score, comment, answeredAt } }: { rating: Rating }) {
  const t = useTranslations('inbox.rating')
  return (
    <div className="grid gap-1 text-sm">
      <p className="text-subtle text-xs">
        {t('title')} · <Time value={answeredAt} />
      </p>
      <ScoreStars score={score} label={t('of', { score })} />
      {comment && (
        <p dir="auto" className="whitespace-pre-line text-fg [overflow-wrap:anywhere]">
          {comment}
        </p>
      )}
    </div>
  )
}
