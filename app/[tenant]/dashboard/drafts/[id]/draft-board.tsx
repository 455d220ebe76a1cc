'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Progress } from '@/components/ui/progress'
import { type Cost, DRAFT_KINDS, type DraftKind, type DraftView, type SetView } from '@/lib/drafts/schema'
import { CostText } from '../cost-text'
import { BriefSummary } from './brief-summary'
import { DraftCard } from './draft-card'
import { useDraftsLive } from './use-drafts-live'

export type May = { write: boolean; campaign: boolean }
type Props = { set: SetView; since: string; may: May }

const costOf = (drafts: readonly DraftView[]): Cost => ({
  tokens: drafts.reduce((sum, { cost }) => sum + cost.tokens, 0),
  micro: drafts.some(({ cost }) => cost.micro === null)
    ? null
    : drafts.reduce((sum, { cost }) => sum + (cost.micro ?? 0), 0),
})

/** Drafts of one segment, in the order of the segments. */
const bySegment = (drafts: readonly DraftView[]) => [
  ...Map.groupBy(drafts, ({ segment }) => segment?.id ?? '').values(),
]

/** All drafts of a set by segment, of one kind or of all. */
export function DraftBoard({ set, since, may }: Props) {
  const t = useTranslations('drafts')
  const { drafts, words, show } = useDraftsLive(set.id, since, set.drafts)
  const [kind, setKind] = useState<DraftKind | null>(null)
  const kinds = DRAFT_KINDS.filter((one) => drafts.some((draft) => draft.kind === one))
  const open = drafts.filter(({ state }) => state === 'pending' || state === 'writing').length
  const shown = drafts.filter((draft) => kind === null || draft.kind === kind)
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-stack">
      <BriefSummary set={set} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        {kinds.length > 1 && (
          <fieldset className="flex flex-wrap gap-1.5">
            <legend className="sr-only">{t('oneKind')}</legend>
            {[null, ...kinds].map((one) => (
              <Button
                key={one ?? 'all'}
                size="sm"
                variant={one === kind ? 'secondary' : 'ghost'}
                aria-pressed={one === kind}
                onClick={() => setKind(one)}
              >
                {one ? t(`kinds.${one}`) : t('all')}
              </Button>
            ))}
          </fieldset>
        )}
        <p className="ms-auto text-muted text-sm" aria-live="polite">
          {open > 0 ? t('open', { count: open }) : <CostText cost={costOf(drafts)} currency={set.currency} />}
        </p>
      </div>
      {open > 0 && <Progress percent={((drafts.length - open) / drafts.length) * 100} label={t('progress')} />}
      {bySegment(shown).map((group) => (
        <section key={group[0]?.segment?.id ?? 'everybody'} className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <h2 className="font-heading font-semibold text-base text-fg">
            <bdi>{group[0]?.segment?.name ?? t('everybody')}</bdi>
          </h2>
          <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-stack xl:grid-cols-2">
            {group.map((draft) => (
              <DraftCard
                key={draft.id}
                draft={draft}
                words={words[draft.id] ?? ''}
                number={drafts.filter((other) => other.variantOf === draft.variantOf).indexOf(draft) + 1}
                currency={set.currency}
                may={may}
                onChanged={show}
              />
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}
