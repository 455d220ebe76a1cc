import { aiFor } from '@/lib/ai'
import { metered, task } from '@/lib/operations'
import { type Ai, type AiMessage, isAiFailure } from '@/lib/providers/ai'
import { DRAFT_TOKENS, draftAnswer, draftBrief, type EmailDraft } from './draft-inputs'
import { draftPrompt, usedIn } from './draft-prompt'
import { draftedContent } from './drafted-content'
import { emailContent } from './email-blocks'

const LEASE_SECONDS = 300
const MOST_OUTPUT = 2_500

/** An answer that does not fit is asked for once more, saying what was wrong. @throws AiFailure malformed after that */
async function answerOf(ai: Ai, model: string, system: string, goal: string) {
  const asked: AiMessage[] = [{ role: 'user', content: goal }]
  const request = { name: 'email_draft', model, system, maxOutputTokens: MOST_OUTPUT }
  try {
    return await ai.completeJson(draftAnswer, { ...request, messages: asked })
  } catch (error) {
    if (!isAiFailure(error, 'malformed')) throw error
    const again = `The answer before this could not be used (${error.message}). Answer with one JSON object of the shape that was asked for.`
    return ai.completeJson(draftAnswer, { ...request, messages: [{ role: 'user', content: `${goal}\n\n${again}` }] })
  }
}

/**
 * Drafts an e-mail from a brief: subject lines and blocks, for somebody to read before it is sent. Nothing is stored, so that a
 * failure leaves the brief as it is.
 * @throws quota_exceeded before the model is asked, AiFailure
 */
export const draftEmail = task({
  name: 'content.draft-email',
  access: 'content:write',
  feature: 'ai_content',
  input: draftBrief,
  route: {
    method: 'POST',
    path: '/content-templates/draft',
    summary: 'Draft an e-mail from a brief',
    tags: ['Content'],
  },
  handler: async ({ ctx, input }): Promise<EmailDraft> => {
    const { ai, model } = await aiFor(ctx)
    const system = draftPrompt(ctx.tenant, input)
    const reserved = { amounts: { ai_tokens: DRAFT_TOKENS }, leaseSeconds: LEASE_SECONDS }
    const answer = await metered(ctx, reserved, async () => {
      const result = await answerOf(ai, model, system, input.goal)
      return { result, used: { ai_tokens: result.inputTokens + result.outputTokens } }
    })
    return {
      subjects: answer.value.subjects,
      content: emailContent.parse(draftedContent(answer.value)),
      claims: answer.value.claims,
      used: usedIn(ctx.tenant, input),
      sources: input.sources.map(({ title, url }) => ({ title, url })),
      model: answer.model,
      tokens: answer.inputTokens + answer.outputTokens,
    }
  },
})
