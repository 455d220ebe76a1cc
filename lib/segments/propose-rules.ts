import { aiFor } from '@/lib/ai'
import { AppError, isAppError } from '@/lib/kernel'
import { can, metered, type TenantContext, task } from '@/lib/operations'
import { isAiFailure } from '@/lib/providers/ai'
import { checkRules } from './checked-rules'
import { rulePrompt } from './rule-prompt'
import { proposal, rulesOfProposal, type Vocabulary } from './rule-proposal'
import { proposeRulesInput, type Rules } from './schema'
import { ofAccount, workingAccount } from './surroundings'

const MOST_TOKENS = 1_500
const RESERVED_TOKENS = 8_000
const LEASE_SECONDS = 180
/** As much of a company's words as a prompt should hold. */
const MOST_WORDS = 200

type Proposed = { rules: Rules; note: string; tokens: number }
type Attempt = Proposed | { problem: string; tokens: number }

async function vocabularyOf(ctx: TenantContext): Promise<Vocabulary> {
  const where = ofAccount(ctx, workingAccount(ctx))
  const [tags, fields, owners, segments, campaigns] = await Promise.all([
    ctx.db.contactTag.findMany({ where, orderBy: { name: 'asc' }, take: MOST_WORDS, select: { name: true } }),
    ctx.db.contactField.findMany({
      where: { ...where, archivedAt: null },
      orderBy: { position: 'asc' },
      select: { key: true, label: true, kind: true, choices: true },
    }),
    ctx.db.member.findMany({
      where: { status: 'active' },
      orderBy: { name: 'asc' },
      take: MOST_WORDS,
      select: { id: true, name: true },
    }),
    ctx.db.segment.findMany({ where, orderBy: { name: 'asc' }, take: MOST_WORDS, select: { id: true, name: true } }),
    can(ctx.actor, 'campaigns:read')
      ? ctx.db.campaign.findMany({
          where: { ...where, sequenceId: null, startedAt: { not: null } },
          orderBy: { id: 'desc' },
          take: MOST_WORDS,
          select: { id: true, name: true },
        })
      : [],
  ])
  return { tags: tags.map(({ name }) => name), fields, owners, segments, campaigns }
}

/** Asks once; `earlier` is what was wrong with the answer before. */
async function attempt(ctx: TenantContext, words: string, known: Vocabulary, earlier: string | null): Promise<Attempt> {
  const { ai, model } = await aiFor(ctx)
  let tokens = 0
  try {
    const answer = await ai.completeJson(proposal, {
      name: 'rules',
      model,
      system: rulePrompt(ctx.tenant.name, known),
      messages: [
        { role: 'user', content: words },
        ...(earlier
          ? [
              { role: 'assistant' as const, content: '{}' },
              { role: 'user' as const, content: `That answer was wrong: ${earlier}\nAnswer again, for: ${words}` },
            ]
          : []),
      ],
      maxOutputTokens: MOST_TOKENS,
    })
    tokens = answer.inputTokens + answer.outputTokens
    const rules = rulesOfProposal(answer.value, known)
    await checkRules(ctx, workingAccount(ctx), rules)
    return { rules, note: answer.value.note.slice(0, 500), tokens }
  } catch (error) {
    // Only what is wrong with the answer itself can be mended by asking again.
    if (!isAiFailure(error, 'malformed') && !isAppError(error, 'invalid')) throw error
    return { problem: error.message.slice(0, 500), tokens }
  }
}

/** Asks, and once more where the answer does not fit. @throws provider_failed */
async function propose(ctx: TenantContext, words: string): Promise<Proposed> {
  const known = await vocabularyOf(ctx)
  const first = await attempt(ctx, words, known, null)
  if ('rules' in first) return first
  const second = await attempt(ctx, words, known, first.problem)
  if ('rules' in second) return { ...second, tokens: first.tokens + second.tokens }
  throw new AppError('provider_failed', `no rules came of it: ${second.problem}`, {
    userMessage: 'No rules came of these words. Say it in another way, or put the rules together by hand.',
  })
}

/** Rules for what people say in their own words: to be looked at, nothing is saved. */
export const proposeRules = task({
  name: 'segments.propose',
  access: 'contacts:write',
  input: proposeRulesInput,
  route: { method: 'POST', path: '/segments/propose', summary: 'Propose rules for words', tags: ['Contacts'] },
  handler: async ({ ctx, input }) => {
    const reserved = { amounts: { ai_tokens: RESERVED_TOKENS }, leaseSeconds: LEASE_SECONDS }
    const { rules, note } = await metered(ctx, reserved, async () => {
      const result = await propose(ctx, input.words)
      return { result, used: { ai_tokens: result.tokens } }
    })
    return { rules, note }
  },
})
