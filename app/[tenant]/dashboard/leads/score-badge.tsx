'use client'

import { useTranslations } from 'next-intl'
import { badgeTones } from '@/components/ui/badge'
import { cn } from '@/components/ui/cn'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import type { ScoreReason } from '@/lib/leads/schema'
import { ReasonList } from './reason-list'

type ScoreBadgeProps = { score: number; reasons: readonly ScoreReason[]; title: string }

const toneOf = (score: number): keyof typeof badgeTones => (score >= 50 ? 'success' : score >= 20 ? 'info' : 'neutral')

/** A score that says on request what it is made of. */
export function ScoreBadge({ score, reasons, title }: ScoreBadgeProps) {
  const t = useTranslations('leads.score')
  return (
    <Popover>
      <PopoverTrigger
        className={cn(
          'touch-target inline-flex h-5.5 items-center rounded-sm px-1.5 font-medium text-xs tabular-nums outline-none focus-visible:ring-2 focus-visible:ring-focus',
          badgeTones[toneOf(score)],
        )}
        aria-label={t('of', { score, title })}
      >
        {score}
      </PopoverTrigger>
      <PopoverContent className="w-72" aria-label={t('title')}>
        <p className="mb-2 font-medium text-fg text-sm">{t('title')}</p>
        <ReasonList reasons={reasons} />
      </PopoverContent>
    </Popover>
  )
}
