import { z } from 'zod'
import { retrievePassages } from '@/lib/agents'
import { conflict } from '@/lib/kernel'
import { task } from '@/lib/operations'
import { dataBlock } from '@/lib/providers/ai'
import { askAid } from './ask-aid'
import { suggestionPrompt } from './prompt'
import { aidInput, type SuggestedReply } from './schema'
import { spokenLines } from './spoken-lines'

const PASSAGES = 6
const MOST_TOKENS = 600
const LONGEST_QUESTION = 4_000
const answer = z.object({ body: z.string().min(1), sources: z.array(z.number()) })

/** A reply from the company's knowledge, to be looked at and sent by a person. */
export const suggestReply = task({
  name: 'reply-aid.suggest',
  access: 'conversations:write',
  input: aidInput,
  route: {
    method: 'POST',
    path: '/conversations/{conversationId}/suggestion',
    summary: 'Suggest a reply',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input }): Promise<SuggestedReply> => {
    const { lines, asked, customerLanguage } = await spokenLines(ctx, input.conversationId)
    if (asked === '') throw conflict('The customer has not written anything yet.')
    const language = customerLanguage ?? ctx.tenant.locale.slice(0, 2)
    const question = asked.slice(0, LONGEST_QUESTION)
    const passages = await retrievePassages(ctx, { question, language, limit: PASSAGES, agentId: null })
    const shown = passages.map(({ title, url, content }, index) => ({ n: index + 1, title, url, text: content }))
    const { body, sources } = await askAid(ctx, {
      name: 'reply',
      system: suggestionPrompt(ctx.tenant.name, customerLanguage, shown),
      ask: dataBlock('conversation', lines.join('\n')),
      schema: answer,
      maxOutputTokens: MOST_TOKENS,
    })
    const used = shown.filter(({ n }) => sources.includes(n))
    const pages = used.filter(
      ({ url, title }, at) => used.findIndex((one) => one.url === url && one.title === title) === at,
    )
    return { text: body, sources: pages.map(({ title, url }, index) => ({ n: index + 1, title, url: url ?? null })) }
  },
})
