import { aiFor, askJson } from '@/lib/ai'
import { metered, type TenantContext, task } from '@/lib/operations'
import { profileBlock, taskLine } from '@/lib/providers/ai'
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
      const result = await askJson(ai, {
        name: 'page_draft',
        model,
        system: promptFor(ctx.tenant, input),
        ask: input.goal,
        schema: pageAnswer,
        maxOutputTokens: MOST_OUTPUT,
      })
      return { result, used: { ai_tokens: result.tokens } }
    })
    return {
      content: draftedPage(answer.value, input.formId),
      claims: answer.value.claims,
      model: answer.model,
      tokens: answer.tokens,
    }
  },
})
