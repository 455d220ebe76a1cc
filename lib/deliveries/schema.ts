import { z } from 'zod'
import { uuid } from '@/lib/kernel/schema'

export const sendAgainInput = z.strictObject({ conversationId: uuid, messageId: uuid })
