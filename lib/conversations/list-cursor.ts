import { invalid, isUuid } from '@/lib/kernel'
import { PRIORITIES } from './schema'

/** Where a page of the list ended: by moment and id, and where the most pressing come first by priority before that. */
export type ListCursor = { lastMessageAt: Date; id: string; priority?: number }

export const formatCursor = ({ lastMessageAt, id, priority }: ListCursor): string =>
  Buffer.from([lastMessageAt.toISOString(), id, ...(priority === undefined ? [] : [priority])].join('|')).toString(
    'base64url',
  )

/** @throws invalid */
export function parseCursor(text: string): ListCursor {
  const [at = '', id, rank] = Buffer.from(text, 'base64url').toString('utf8').split('|')
  const lastMessageAt = new Date(at)
  const isMoment = !Number.isNaN(lastMessageAt.getTime()) && lastMessageAt.toISOString() === at
  const priority = rank === undefined ? undefined : Number(rank)
  const isRank = priority === undefined || PRIORITIES[priority] !== undefined
  if (!isUuid(id) || !isMoment || !isRank) throw invalid('cursor', 'is not a cursor of this list')
  return { lastMessageAt, id, ...(priority === undefined ? {} : { priority }) }
}
