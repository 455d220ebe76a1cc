import { invalid, isUuid } from '@/lib/kernel'

/** Where a page of the list ended: newest first, by moment and id. */
export type ListCursor = { lastMessageAt: Date; id: string }

export const formatCursor = ({ lastMessageAt, id }: ListCursor): string =>
  Buffer.from(`${lastMessageAt.toISOString()}|${id}`).toString('base64url')

/** @throws invalid */
export function parseCursor(text: string): ListCursor {
  const [at = '', id] = Buffer.from(text, 'base64url').toString('utf8').split('|')
  const lastMessageAt = new Date(at)
  if (!isUuid(id) || Number.isNaN(lastMessageAt.getTime()) || lastMessageAt.toISOString() !== at) {
    throw invalid('cursor', 'is not a cursor of this list')
  }
  return { lastMessageAt, id }
}
