import { Star } from 'lucide-react'
import { cn } from './cn'

const PLACES = [1, 2, 3, 4, 5]

/** A score of one to five. @param label what it says in words */
export function ScoreStars({ score, label }: { score: number; label: string }) {
  return (
    <span role="img" aria-label={label} className="inline-flex gap-0.5">
      {PLACES.map((place) => (
        <Star
          key={place}
          aria-hidden
          className={cn('size-4', place <= score ? 'fill-current text-warning' : 'text-subtle')}
        />
      ))}
    </span>
  )
}
