import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'

/** Writes anew what a conversation comes to. */
export const refreshFacts = command({
  name: 'support-figures.refresh',
  access: 'system',
  worksWhileClosing: true,
  isAudited: false,
  input: z.strictObject({ conversationIds: z.array(uuid).max(1_000) }),
  handler: async ({ ctx, input }) => ({ refreshed: await ctx.db.$support.refresh(input.conversationIds) }),
})
