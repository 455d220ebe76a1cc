import { noInput } from '@/lib/kernel/schema'
import { can, query } from '@/lib/operations'
import { hasFeature } from '@/lib/tenancy'
import type { Onboarding, OnboardingStep } from './schema'
import { STEPS } from './steps'

const GUIDE = 'guide'

/** Where the account stands with its guide, on whatever device: the steps that the member may do, read from the data itself. */
export const getOnboarding = query({
  name: 'onboarding.get',
  access: 'company:write',
  input: noInput,
  route: { method: 'GET', path: '/onboarding', summary: 'Get the state of the guide', tags: ['Company'] },
  handler: async ({ ctx }): Promise<Onboarding> => {
    const skips = new Set((await ctx.db.onboardingSkip.findMany({ select: { step: true } })).map(({ step }) => step))
    const mine = STEPS.filter(
      ({ permission, feature }) =>
        (ctx.actor.kind === 'system' || can(ctx.actor, permission)) && (!feature || hasFeature(ctx.tenant, feature)),
    )
    const steps = await Promise.all(
      mine.map(async ({ id, href, isDone }): Promise<OnboardingStep> => {
        const state = (await isDone(ctx)) ? 'done' : skips.has(id) ? 'skipped' : 'open'
        return { id, href, state }
      }),
    )
    const next = steps.find(({ state }) => state === 'open')?.id ?? null
    const isHidden = skips.has(GUIDE)
    return {
      steps,
      done: steps.filter(({ state }) => state === 'done').length,
      isOver: isHidden || next === null,
      isHidden,
      next,
    }
  },
})
