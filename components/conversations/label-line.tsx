import { Users } from 'lucide-react'
import type { InboxRow } from '@/lib/conversations/schema'
import { LabelChip } from './label-chip'
import { PriorityMark } from './priority-mark'

const SHOWN = 3

/** Priority and labels of a conversation; nothing where it has neither. `most`: how many labels are named, the rest is counted. */
export function LabelLine({
  row,
  most = SHOWN,
}: {
  row: Pick<InboxRow, 'priority' | 'labels' | 'team'>
  most?: number
}) {
  if (row.priority === 'normal' && row.labels.length === 0 && row.team === null) return null
  const rest = row.labels.length - most
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-1">
      <PriorityMark priority={row.priority} />
      {row.team && (
        <span className="inline-flex min-w-0 max-w-40 items-center gap-1 text-muted text-xs">
          {row.team.icon ? <span aria-hidden>{row.team.icon}</span> : <Users aria-hidden className="size-3.5" />}
          <span dir="auto" className="truncate">
            {row.team.name}
          </span>
        </span>
      )}
      {row.labels.slice(0, most).map((label) => (
        <LabelChip key={label.id} label={label} />
      ))}
      {rest > 0 && <span className="text-subtle text-xs tabular-nums">+{rest}</span>}
    </span>
  )
}
