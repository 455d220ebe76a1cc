import { aiFor, askJson } from '@/lib/ai'
import { AppError, isAppError } from '@/lib/kernel'
import { can, metered, type TenantContext, task } from '@/lib/operations'
import { isAiFailure } from '@/lib/providers/ai'
import { checkRules } from './checked-rules'
import { rulePrompt } from './rule-prompt'
import { type Proposal, proposal, rulesOfProposal, type Vocabulary } from './rule-proposal'
import { proposeRulesInput, type Rules } from './schema'
import { ofAccount, workingAccount } from './surroundings'

const MOST_TOKENS = 1_500
const RESERVED_TOKENS = 8_000
const LEASE_SECONDS = 180
/** As much of a company's words as a prompt should hold. */
const MOST_WORDS = 200

type Proposed = { rules: Rules; note: string; tokens: number }

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

/** What is wrong with a proposal, for the model to mend it. */
async function faultsOf(ctx: TenantContext, given: Proposal, known: Vocabulary): Promise<string[]> {
  try {
    await checkRules(ctx, workingAccount(ctx), rulesOfProposal(given, known))
    return []
  } catch (error) {
    if (!isAppError(error, 'invalid')) throw error
    return [error.message]
  }
}

/** @throws provider_failed where no answer fits */
async function propose(ctx: TenantContext, words: string): Promise<Proposed> {
  const known = await vocabularyOf(ctx)
  const { ai, model } = await aiFor(ctx)
  try {
    const { value, tokens } = await askJson(ai, {
      name: 'rules',
      model,
      system: rulePrompt(ctx.tenant.name, known),
      ask: words,
      schema: proposal,
      maxOutputTokens: MOST_TOKENS,
      judge: (given) => faultsOf(ctx, given, known),
    })
    return { rules: rulesOfProposal(value, known), note: value.note.slice(0, 500), tokens }
  } catch (error) {
    if (!isAiFailure(error, 'malformed')) throw error
    throw new AppError('provider_failed', `no rules came of it: ${error.message}`, {
      userMessage: 'No rules came of these words. Say it in another way, or put the rules together by hand.',
    })
  }
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
