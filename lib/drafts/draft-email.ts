import { aiFor } from '@/lib/ai'
import { metered, task } from '@/lib/operations'
import { brief } from './brief'
import { claimsOf } from './claims'
import { compose, givenWords } from './compose'
import { draftedMail } from './drafted-mail'
import { DRAFT_TOKENS, type EmailDraft, emailBrief } from './email-brief'
import { dayOf } from './planned-drafts'
import type { Assignment } from './prompt'
import { toldOf } from './told'
import { writingSettingsOf } from './writing-settings'

const LEASE_SECONDS = 300

/**
 * Drafts one e-mail where somebody is working on it. Nothing is stored, so that a failure leaves the brief as it is; several
 * texts, segments and versions are a set's.
 * @throws quota_exceeded before the model is asked, AiFailure
 */
export const draftEmail = task({
  name: 'drafts.draft-email',
  access: 'content:write',
  feature: 'ai_content',
  input: emailBrief,
  route: {
    method: 'POST',
    path: '/content-templates/draft',
    summary: 'Draft an e-mail from a brief',
    tags: ['Content'],
  },
  handler: async ({ ctx, input: { sources, ...given } }): Promise<EmailDraft> => {
    const [{ ai, model }, { settings }] = await Promise.all([aiFor(ctx), writingSettingsOf(ctx)])
    const assignment: Assignment = {
      company: ctx.tenant,
      settings,
      brief: brief.parse(given),
      segment: null,
      language: given.language,
      kind: 'email',
      network: null,
      wish: { act: 'write' },
      current: null,
      variant: 0,
      passages: sources,
      today: dayOf(new Date()),
    }
    const reserved = { amounts: { ai_tokens: DRAFT_TOKENS }, leaseSeconds: LEASE_SECONDS }
    const composed = await metered(ctx, reserved, async () => {
      const result = await compose(ai, model, assignment)
      return { result, used: { ai_tokens: result.tokens } }
    })
    if (composed.content.kind !== 'email') throw new Error('the draft of an e-mail is not one')
    const { value } = composed.content
    const claims = claimsOf(composed.content, givenWords(assignment))
    return {
      subjects: value.subjects,
      content: draftedMail(value),
      claims: claims.map(({ text }) => text),
      told: toldOf(assignment)
        .filter(({ part }) => part !== 'goal')
        .map(({ text }) => text),
      sources: sources.map(({ title, url }) => ({ title, url })),
      model: composed.model,
      tokens: composed.tokens,
    }
  },
})
