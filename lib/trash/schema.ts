import { z } from 'zod'
import { freeText, pageInput, uuid } from '@/lib/kernel/schema'

export const TRASH_KINDS = [
  'contact',
  'lead',
  'article',
  'agent',
  'canned_reply',
  'content',
  'campaign',
  'form',
  'landing_page',
  'file',
] as const
export type TrashKind = (typeof TRASH_KINDS)[number]

export type DeletedView = { id: string; label: string; deletedAt: Date; deletedBy: string; goneAt: Date }

export const listDeletedInput = z.strictObject({
  kind: z.enum(TRASH_KINDS),
  cursor: freeText(100).optional(),
  limit: pageInput.limit,
})
export const deletedInput = z.strictObject({ kind: z.enum(TRASH_KINDS), id: uuid })
