import type { Column } from '@/components/ui/data-table'
import { NameCell } from '@/components/ui/name-cell'
import { NumberText } from '@/components/ui/number'
import { StandingBadge } from './standing-badge'

type Row = {
  name: string
  status: 'draft' | 'active' | 'paused' | 'archived'
  counts: { underWay: number; finished: number; left: number }
  activatedAt: string | null
}
type ColumnName = 'name' | 'status' | 'trigger' | 'underWay' | 'finished' | 'left'

type StandingColumns<One extends Row> = {
  /** Whose words are used. */
  of: 'sequences' | 'workflows'
  words: (column: ColumnName) => string
  /** How people come in, in words. */
  trigger: (row: One) => string
}

/** What people go through step by step, in a list: how they come in, and how many are where. */
export function standingColumns<One extends Row>({ of, words, trigger }: StandingColumns<One>): Column<One>[] {
  return [
    {
      id: 'name',
      header: words('name'),
      isMain: true,
      cell: (row) => <NameCell>{row.name}</NameCell>,
    },
    { id: 'status', header: words('status'), cell: (row) => <StandingBadge of={of} status={row.status} /> },
    {
      id: 'trigger',
      header: words('trigger'),
      isWideOnly: true,
      cell: (row) => (row.activatedAt ? trigger(row) : '—'),
    },
    { id: 'underWay', header: words('underWay'), cell: ({ counts }) => <NumberText value={counts.underWay} /> },
    {
      id: 'finished',
      header: words('finished'),
      isWideOnly: true,
      cell: ({ counts }) => <NumberText value={counts.finished} />,
    },
    {
      id: 'left',
      header: words('left'),
      isWideOnly: true,
      cell: ({ counts }) => <NumberText value={counts.left} />,
    },
  ]
}
