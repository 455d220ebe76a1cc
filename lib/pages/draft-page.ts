import { aiFor } from '@/lib/ai'
import { metered, type TenantContext, task } from '@/lib/operations'
import { type Ai, type AiMessage, isAiFailure, profileBlock, taskLine } from '@/lib/providers/ai'
import { draftedPage } from './drafted-page'
import { type PageBrief, type PageDraft, pageAnswer, pageBrief } from './schema'

const LANGUAGES = { en: 'English', de: 'German', ar: 'Arabic' } as const
const DRAFT_TOKENS = 6_000
const LEASE_SECONDS = 300
const MOST_OUTPUT = 3_000

const promptFor = (
  { name, industry, description, defaultAudience }: TenantContext['tenant'],
  brief: PageBrief,
): string =>
  [
    `You write landing pages for ${name}.`,
    ...(industry ? [`Industry: ${industry}`] : []),
    ...(description ? [`About the company: ${description}`] : []),
    ...(defaultAudience ? [`Target audience: ${defaultAudience}`] : []),
    `Language: write in ${LANGUAGES[brief.language]}.`,
    'Write a title, a description for search engines, and blocks: a hero first, then text, features, questions and answers, and one form or button.',
    'Invent no prices, dates, numbers, names or promises. Name each sentence that a person should check as a claim.',
    profileBlock({ company: name }),
    `<language>${brief.language}</language>`,
    taskLine('draft_page'),
  ].join('\n')

/** An answer that does not fit is asked for once more, saying what was wrong. @throws AiFailure malformed after that */
async function answerOf(ai: Ai, model: string, system: string, goal: string) {
  const messages: AiMessage[] = [{ role: 'user', content: goal }]
  const request = { name: 'page_draft', model, system, maxOutputTokens: MOST_OUTPUT }
  try {
    return await ai.completeJson(pageAnswer, { ...request, messages })
  } catch (error) {
    if (!isAiFailure(error, 'malformed')) throw error
    const again = `The answer before this could not be used (${error.message}). Answer with one JSON object of the shape that was asked for.`
    return ai.completeJson(pageAnswer, { ...request, messages: [{ role: 'user', content: `${goal}\n\n${again}` }] })
  }
}

/**
 * Drafts a page from a brief, for somebody to read before it is published. Nothing is stored: a failure leaves the brief as it is.
 * @throws quota_exceeded before the model is asked, AiFailure
 */
export const draftPage = task({
  name: 'pages.draft',
  access: 'pages:write',
  feature: 'landing_pages',
  input: pageBrief,
  route: {
    method: 'POST',
    path: '/landing-pages/draft',
    summary: 'Draft a landing page from a brief',
    tags: ['Landing pages'],
  },
  handler: async ({ ctx, input }): Promise<PageDraft> => {
    const { ai, model } = await aiFor(ctx)
    const reserved = { amounts: { ai_tokens: DRAFT_TOKENS }, leaseSeconds: LEASE_SECONDS }
    const answer = await metered(ctx, reserved, async () => {
      const result = await answerOf(ai, model, promptFor(ctx.tenant, input), input.goal)
      return { result, used: { ai_tokens: result.inputTokens + result.outputTokens } }
    })
    return {
      content: draftedPage(answer.value, input.formId),
      claims: answer.value.claims,
      model: answer.model,
      tokens: answer.inputTokens + answer.outputTokens,
    }
  },
})
