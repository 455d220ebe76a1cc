import { AGENT_PUBLISHED, DRAFT_SETTLED } from '@/lib/agents'
import { type Reaction, reaction } from '@/lib/events'
import { isAppError, logger } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { evaluateCase } from './evaluate-case'
import { EVALUATION_WANTED } from './events'
import { finishResult } from './finish-result'
import { keepSample } from './keep-sample'
import { testByItself } from './test-by-itself'

/** What nobody has asked for is left where the plan has no room for it. */
async function testWithinPlan(ctx: TenantContext, input: Parameters<typeof testByItself>[1]): Promise<void> {
  try {
    await testByItself(ctx, input)
  } catch (error) {
    if (!isAppError(error, 'quota_exceeded')) throw error
    logger.info({ tenant: ctx.tenant.slug }, 'an agent was not tested by itself: the plan has no room')
  }
}

const resultOf = (payload: Record<string, unknown>) => ({ resultId: String(payload.resultId) })

export const evaluationReactions: readonly Reaction[] = [
  reaction({
    name: 'evaluations.evaluate-case',
    events: [EVALUATION_WANTED],
    handler: (ctx, payload) => evaluateCase(ctx, resultOf(payload)),
    givenUp: (ctx, payload) => finishResult(ctx, { ...resultOf(payload), error: 'It was interrupted too often.' }),
    concurrency: 4,
    tenantConcurrency: 2,
    retryLimit: 4,
    timeoutSeconds: 600,
  }),
  reaction({
    name: 'evaluations.keep-sample',
    events: ['answer.finished'],
    handler: async (ctx, payload) => {
      if (payload.state === 'answered') await keepSample(ctx, { answerId: String(payload.answerId) })
    },
  }),
  reaction({
    name: 'evaluations.test-draft',
    events: [DRAFT_SETTLED],
    handler: (ctx, payload) =>
      testWithinPlan(ctx, { agentId: String(payload.agentId), cause: 'saved', version: Number(payload.version) }),
  }),
  reaction({
    name: 'evaluations.test-published',
    events: [AGENT_PUBLISHED],
    handler: (ctx, payload) => testWithinPlan(ctx, { agentId: String(payload.agentId), cause: 'published' }),
  }),
]
