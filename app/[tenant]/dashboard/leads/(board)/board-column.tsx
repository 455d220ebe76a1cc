'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CountBadge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Link } from '@/components/ui/link'
import { NumberText } from '@/components/ui/number'
import type { LeadView, StageOfAccount } from '@/lib/leads/schema'
import type { ColumnData } from './board'
import { LeadCard } from './lead-card'

type BoardColumnProps = {
  column: ColumnData
  /** Of all columns. */
  allStages: readonly StageOfAccount[]
  accounts: Readonly<Record<string, string>> | null
  canWrite: boolean
  /** Where this stage's leads stand as a list, to change several at once. */
  listHref: string
  /** Something is dragged that could be dropped here. */
  isTarget: boolean
  onDrag: (lead: LeadView | null) => void
  onDrop: () => void
  onMove: (lead: LeadView, stage: StageOfAccount) => void
  onMore: () => Promise<unknown>
}

export function BoardColumn({
  column,
  allStages,
  accounts,
  canWrite,
  listHref,
  isTarget,
  onDrag,
  onDrop,
  onMove,
  onMore,
}: BoardColumnProps) {
  const t = useTranslations('leads.board')
  const [isOver, setOver] = useState(false)
  const [isLoading, setLoading] = useState(false)
  const { stage, leads, values, items, nextCursor } = column
  return (
    <section
      aria-label={stage.name}
      className={cn(
        'flex w-72 shrink-0 snap-start flex-col gap-2 rounded-lg bg-sunken p-2',
        isTarget && isOver && 'ring-2 ring-focus',
      )}
      onDragOver={(event) => {
        if (!isTarget) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onDrop()
      }}
    >
      <header className="flex min-h-8 items-center gap-2 px-1">
        <h2 dir="auto" className="min-w-0 truncate font-medium text-fg text-sm">
          <Link href={listHref} title={t('asList')} className="hover:underline">
            {stage.name}
          </Link>
        </h2>
        <CountBadge count={leads} />
        <span className="ms-auto grid justify-items-end text-muted text-xs">
          {values.map(({ currency, valueMinor }) => (
            <NumberText key={currency} value={valueMinor} format="money" currency={currency} />
          ))}
        </span>
      </header>
      {items.length > 0 ? (
        <ol className="grid grid-cols-[minmax(0,1fr)] gap-2">
          {items.map((lead) => (
            <LeadCard
              key={lead.id}
              lead={lead}
              stages={allStages.filter(({ accountId }) => accountId === lead.accountId)}
              account={accounts?.[lead.accountId]}
              canWrite={canWrite}
              onDrag={onDrag}
              onMove={onMove}
            />
          ))}
        </ol>
      ) : (
        <p className="px-1 py-3 text-muted text-sm">{t('none')}</p>
      )}
      {nextCursor && (
        <Button
          size="sm"
          loading={isLoading}
          onClick={() => {
            setLoading(true)
            void onMore().finally(() => setLoading(false))
          }}
        >
          {t('more')}
        </Button>
      )}
    </section>
  )
}
