import { z } from 'zod'
import { task } from '@/lib/operations'
import { dataBlock } from '@/lib/providers/ai'
import { askAid } from './ask-aid'
import { summaryPrompt } from './prompt'
import { aidInput } from './schema'
import { spokenLines } from './spoken-lines'

const MOST_TOKENS = 500
const answer = z.object({ summary: z.string().min(1) })

/** What a conversation is about, in a few lines for a colleague. */
export const summariseConversation = task({
  name: 'reply-aid.summarise',
  access: 'conversations:write',
  input: aidInput,
  route: {
    method: 'POST',
    path: '/conversations/{conversationId}/summary',
    summary: 'Sum up a conversation',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input }) => {
    const { lines } = await spokenLines(ctx, input.conversationId)
    const { summary } = await askAid(ctx, {
      name: 'summary',
      system: summaryPrompt(ctx.tenant.name, ctx.tenant.locale.slice(0, 2)),
      ask: dataBlock('conversation', lines.join('\n')),
      schema: answer,
      maxOutputTokens: MOST_TOKENS,
    })
    return { summary }
  },
})
