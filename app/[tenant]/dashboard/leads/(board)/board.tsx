'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { toast } from '@/components/ui/toast'
import type { LeadFilter, LeadView, StageColumn, StageOfAccount, StageSum } from '@/lib/leads/schema'
import { listLeads, moveLead } from '../actions'
import { CloseDialog } from '../close-dialog'
import { BoardColumn } from './board-column'

export type ColumnData = StageColumn &
  Omit<StageSum, 'stageId'> & {
    items: LeadView[]
    nextCursor: string | null
  }

/** The leads of a stage as a list, narrowed like the board. */
function listOf({ search, ...filter }: LeadFilter, stage: StageOfAccount): string {
  const given = { q: search, ...filter, stage: stage.id }
  const known = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  return `/dashboard/leads/list?${new URLSearchParams(known)}`
}

type BoardProps = {
  columns: readonly ColumnData[]
  filter: LeadFilter
  canWrite: boolean
  /** By id, where leads of several accounts are shown. */
  accounts: Readonly<Record<string, string>> | null
}

/** The columns with a lead in another one; its figures follow when the server has them. */
const withMoved = (columns: readonly ColumnData[], lead: LeadView, stage: StageOfAccount): ColumnData[] =>
  columns.map((column) => {
    const items = column.items.filter(({ id }) => id !== lead.id)
    return column.stages.some(({ id }) => id === stage.id)
      ? { ...column, items: [{ ...lead, stage }, ...items] }
      : { ...column, items }
  })

/** The stage of a column that a lead can go to: its own account's, which has none in some columns. */
const stageFor = ({ stages }: ColumnData, { accountId }: LeadView) =>
  stages.find((stage) => stage.accountId === accountId)

/** Leads by stage. A card is dragged, or moved by its menu; each column goes on by itself. */
export function Board({ columns: given, filter, canWrite, accounts }: BoardProps) {
  const t = useTranslations('leads')
  const router = useRouter()
  const [columns, setColumns] = useState(given)
  const [dragged, setDragged] = useState<LeadView | null>(null)
  const [closing, setClosing] = useState<{ lead: LeadView; stage: StageOfAccount } | null>(null)
  useEffect(() => setColumns(given), [given])

  const move = async (lead: LeadView, stage: StageOfAccount, reason?: string) => {
    const before = columns
    setColumns(withMoved(columns, lead, stage))
    const result = await moveLead({
      leadId: lead.id,
      version: lead.version,
      stageId: stage.id,
      ...(reason ? { reason } : {}),
    })
    if (!result.ok) setColumns(before)
    else toast.success(t('board.moved', { title: lead.title, stage: stage.name }))
    router.refresh()
    return result
  }
  const ask = (lead: LeadView, stage: StageOfAccount) => {
    if (stage.id === lead.stage.id) return
    if (stage.kind !== 'open') return setClosing({ lead, stage })
    void move(lead, stage).then((result) => {
      if (!result.ok) toast.error(result.message)
    })
  }
  const drop = (column: ColumnData) => {
    const stage = dragged && stageFor(column, dragged)
    if (stage) ask(dragged, stage)
  }
  const isTarget = (column: ColumnData) => {
    const stage = dragged && stageFor(column, dragged)
    return Boolean(stage && stage.id !== dragged.stage.id)
  }
  const allStages = columns.flatMap(({ stages }) => stages)
  const more = async ({ stage, nextCursor }: ColumnData) => {
    if (!nextCursor) return
    const result = await listLeads({ ...filter, stage: stage.id, cursor: nextCursor })
    if (!result.ok) return toast.error(result.message)
    setColumns((now) =>
      now.map((column) => {
        if (column.stage.id !== stage.id) return column
        const known = new Set(column.items.map(({ id }) => id))
        const items = [...column.items, ...result.data.items.filter(({ id }) => !known.has(id))]
        return { ...column, items, nextCursor: result.data.nextCursor }
      }),
    )
  }
  return (
    <section
      aria-label={t('board.label')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
      tabIndex={0}
      className="-mx-4 flex snap-x items-start gap-3 overflow-x-auto rounded-lg px-4 pb-4 outline-none focus-visible:ring-2 focus-visible:ring-focus sm:mx-0 sm:px-0"
    >
      {columns.map((column) => (
        <BoardColumn
          key={column.stage.id}
          column={column}
          allStages={allStages}
          accounts={accounts}
          canWrite={canWrite}
          listHref={listOf(filter, column.stage)}
          isTarget={isTarget(column)}
          onDrag={setDragged}
          onDrop={() => drop(column)}
          onMove={ask}
          onMore={() => more(column)}
        />
      ))}
      {closing && (
        <CloseDialog
          kind={closing.stage.kind}
          title={closing.lead.title}
          onClose={() => setClosing(null)}
          onConfirm={(reason) => move(closing.lead, closing.stage, reason)}
        />
      )}
    </section>
  )
}
