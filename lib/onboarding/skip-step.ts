import { newId } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { endFirstVisit } from '@/lib/team'
import { skipInput } from './schema'

/** Puts a step aside, or the guide as a whole. Twice is the same as once. */
export const skipStep = command({
  name: 'onboarding.skip',
  access: 'company:write',
  input: skipInput,
  handler: async ({ ctx, input }) => {
    const made = await ctx.db.onboardingSkip.createMany({
      data: [{ id: newId(), step: input.step }],
      skipDuplicates: true,
    })
    await endFirstVisit(ctx)
    ctx.audit({ after: { step: input.step } })
    return { skipped: made.count > 0 }
  },
})
