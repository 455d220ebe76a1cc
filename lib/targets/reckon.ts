import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { reckonClocks } from './reckon-clocks'

/** Says anew until when the customer of a conversation is owed something. */
export const reckon = command({
  name: 'targets.reckon',
  access: 'system',
  worksWhileClosing: true,
  isAudited: false,
  input: z.strictObject({ conversationId: uuid, isNewPolicy: z.boolean().default(false) }),
  handler: ({ ctx, input }) => reckonClocks(ctx, input),
})
