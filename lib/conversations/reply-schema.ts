import { z } from 'zod'
import { freeText, line, uuid } from '@/lib/kernel/schema'

export const LONGEST_MESSAGE = 4_000
export const messageBody = freeText(LONGEST_MESSAGE).refine((text) => text.trim() !== '', { error: 'is required' })

/* Replies that are kept for many. */
export type CannedReplyView = { id: string; shortcut: string; title: string; body: string }

const shortcut = z
  .string()
  .max(60)
  .trim()
  .toLowerCase()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}_-]{0,39}$/u, 'is made of letters, digits, - and _')
export const cannedReplyInput = z.strictObject({ shortcut, title: line(100), body: messageBody })
export const updateCannedReplyInput = cannedReplyInput.extend({ cannedReplyId: uuid })
export const cannedReplyIdInput = z.strictObject({ cannedReplyId: uuid })
export const searchCannedRepliesInput = z.strictObject({
  search: freeText(60).default(''),
  limit: z.coerce.number().int().min(1).max(500).default(20),
})

/* Replies that go out at a moment. */
export type PlannedReply = {
  id: string
  author: string
  body: string
  dueAt: string
  /** Goes out though the customer has written meanwhile. */
  goesAnyway: boolean
}
const dueAt = z.iso.datetime({ offset: true })
export const scheduleReplyInput = z.strictObject({
  conversationId: uuid,
  body: messageBody,
  dueAt,
  goesAnyway: z.boolean().default(false),
})
export const plannedReplyInput = z.strictObject({ plannedId: uuid })
export const changePlannedInput = plannedReplyInput.extend({
  body: messageBody.optional(),
  dueAt: dueAt.optional(),
  goesAnyway: z.boolean().optional(),
})
