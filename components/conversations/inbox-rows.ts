import { type InboxOrder, type InboxRow, PRIORITIES, type SharedInboxRow, SOON_MS } from '@/lib/conversations/schema'
import type { InboxPlace } from './inbox-place'

type Listed = { place: InboxPlace; memberId: string; rows: readonly InboxRow[]; nextCursor: string | null }

export const isUnread = (row: Pick<InboxRow, 'readAt' | 'lastMessageAt'>): boolean =>
  row.readAt === null || row.readAt < row.lastMessageAt

/** Newer facts over older ones: an event that was overtaken by a later version changes nothing but read marks. */
export function mergeRow(known: InboxRow | undefined, given: SharedInboxRow | InboxRow): InboxRow {
  const givenMark = 'readAt' in given ? given.readAt : null
  const readAt = known?.readAt && (givenMark === null || known.readAt > givenMark) ? known.readAt : givenMark
  const isStale = known && (given.version < known.version || given.lastMessageAt < known.lastMessageAt)
  return { ...(isStale ? known : given), readAt }
}

function belongs({ place, memberId }: Listed, row: InboxRow): boolean {
  if (place.status === 'any' ? row.status === 'spam' : row.status !== place.status) return false
  if (place.channel !== 'any' && row.channel !== place.channel) return false
  if (place.due !== 'any') {
    const leftMs = row.due ? Date.parse(row.due.at) - Date.now() : null
    if (leftMs === null || (place.due === 'missed' ? leftMs > 0 : leftMs <= 0 || leftMs > SOON_MS)) return false
  }
  if (place.priority !== 'any' && row.priority !== place.priority) return false
  if (place.teamId !== null && row.team?.id !== place.teamId) return false
  if (!place.labels.every((id) => row.labels.some((label) => label.id === id))) return false
  switch (place.view) {
    case 'all':
      return true
    case 'waiting':
      return row.state === 'waiting'
    case 'mine':
      return row.assignee?.id === memberId && row.state === 'human'
    case 'unassigned':
      return row.assignee === null
  }
}

const newer = (a: InboxRow, b: InboxRow): boolean =>
  a.lastMessageAt === b.lastMessageAt ? a.id > b.id : a.lastMessageAt > b.lastMessageAt

function comesBefore(a: InboxRow, b: InboxRow, order: InboxOrder): boolean {
  if (order === 'newest' || a.priority === b.priority) return newer(a, b)
  return PRIORITIES.indexOf(a.priority) > PRIORITIES.indexOf(b.priority)
}

/**
 * The list with a changed row in its place. The open conversation stays where it is though it no longer belongs, so that
 * it does not vanish under the reader; what a search would find is not known here, so only known rows change.
 */
export function placeRow(listed: Listed, row: InboxRow): InboxRow[] {
  const { rows, place } = listed
  const known = rows.find((candidate) => candidate.id === row.id)
  const others = rows.filter((candidate) => candidate.id !== row.id)
  const isListed = known
    ? belongs(listed, row) || place.conversationId === row.id
    : belongs(listed, row) && !place.search
  if (!isListed) return others
  if (known && known.lastMessageAt === row.lastMessageAt && known.priority === row.priority) {
    return rows.map((candidate) => (candidate.id === row.id ? row : candidate))
  }
  const at = others.findIndex((candidate) => comesBefore(row, candidate, place.order))
  if (at >= 0) return [...others.slice(0, at), row, ...others.slice(at)]
  return known || listed.nextCursor === null ? [...others, row] : others
}
