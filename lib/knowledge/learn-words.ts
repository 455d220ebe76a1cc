import { z } from 'zod'
import { task } from '@/lib/operations'

/** Counts which words are common in the knowledge of the company, so that search looks for the rare ones first. */
export const learnWords = task({
  name: 'knowledge.learn-words',
  access: 'system',
  input: z.strictObject({}),
  handler: async ({ ctx }) => {
    await ctx.db.$search.countWords()
  },
})
