import { z } from 'zod'
import { uuid } from '@/lib/kernel/schema'

/** What somebody thinks of an assistant's answer. */
export const THUMBS = ['up', 'down'] as const
export type Thumb = (typeof THUMBS)[number]

const thumb = z.enum(THUMBS).nullable()
export const rateOwnAnswerInput = z.strictObject({ messageId: uuid, thumb })
export const rateAnswerInput = z.strictObject({ conversationId: uuid, messageId: uuid, thumb })
