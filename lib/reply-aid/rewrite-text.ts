import { z } from 'zod'
import { task } from '@/lib/operations'
import { dataBlock } from '@/lib/providers/ai'
import { askAid } from './ask-aid'
import { rewritePrompt } from './prompt'
import { rewriteInput } from './schema'
import { reachConversation } from './spoken-lines'

const MOST_TOKENS = 1_500
const answer = z.object({ body: z.string().min(1) })

/** What a member has typed, shorter, friendlier, more formal, or without mistakes. */
export const rewriteText = task({
  name: 'reply-aid.rewrite',
  access: 'conversations:write',
  input: rewriteInput,
  route: {
    method: 'POST',
    path: '/conversations/{conversationId}/rewrite',
    summary: 'Rewrite a reply',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input: { conversationId, body, manner } }) => {
    await reachConversation(ctx, conversationId)
    const { body: text } = await askAid(ctx, {
      name: 'text',
      system: rewritePrompt(ctx.tenant.name, manner),
      ask: dataBlock('text', body),
      schema: answer,
      maxOutputTokens: MOST_TOKENS,
    })
    return { text }
  },
})
