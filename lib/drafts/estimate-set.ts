import { aiFor, costOf, spentIn } from '@/lib/ai'
import { limitOf, monthOf, query, usedOf } from '@/lib/operations'
import { UNLIMITED } from '@/lib/tenancy'
import { estimateSetInput } from './brief'
import { distinctKinds, readableBrief } from './create-set'
import { estimateOf, type TokenEstimate, tokensOf } from './metering'
import { plannedDrafts } from './planned-drafts'
import type { Cost, SetEstimate } from './schema'
import { segmentsOfSet } from './segments-of-set'
import { writingSettingsOf } from './writing-settings'

const sum = (estimates: readonly TokenEstimate[]): TokenEstimate => ({
  inputTokens: estimates.reduce((total, each) => total + each.inputTokens, 0),
  outputTokens: estimates.reduce((total, each) => total + each.outputTokens, 0),
})

/** What a set would take, before anything is asked: tokens, money, and what is left of both this month. */
export const estimateSet = query({
  name: 'drafts.estimate',
  access: 'content:write',
  feature: 'ai_content',
  input: estimateSetInput,
  route: { method: 'POST', path: '/draft-sets/estimate', summary: 'Estimate what drafts take', tags: ['Drafts'] },
  handler: async ({ ctx, input }): Promise<SetEstimate> => {
    const now = new Date()
    const [{ settings }, segments, whose, used] = await Promise.all([
      writingSettingsOf(ctx),
      segmentsOfSet(ctx, input.segmentIds),
      aiFor(ctx),
      usedOf(ctx, 'ai_tokens', now),
    ])
    const planned = plannedDrafts(ctx, settings, {
      brief: readableBrief(ctx, input.brief),
      kinds: distinctKinds(input.kinds),
      segments,
    })
    const estimates = planned.map(({ kind, characters }) => estimateOf(kind, characters.prompt, characters.passages))
    const cost = (tokens: TokenEstimate): Cost => ({
      tokens: tokensOf(tokens),
      micro: costOf(whose, settings.prices, tokens),
    })
    const limit = limitOf(ctx, 'ai_tokens')
    const { monthlyMicro } = settings
    return {
      drafts: planned.length,
      likely: cost(sum(estimates.map(({ likely }) => likely))),
      most: cost(sum(estimates.map(({ most }) => most))),
      currency: settings.currency,
      model: whose.model,
      tokensLeft: limit === UNLIMITED ? null : Math.max(0, limit - used),
      microLeft: monthlyMicro === null ? null : Math.max(0, monthlyMicro - (await spentIn(ctx, monthOf(now)))),
    }
  },
})
