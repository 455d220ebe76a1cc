import { command } from '@/lib/operations'
import { skipInput } from './schema'

/** Takes a step up again that was put aside, or brings the guide back. */
export const resumeStep = command({
  name: 'onboarding.resume',
  access: 'company:write',
  input: skipInput,
  handler: async ({ ctx, input }) => {
    const gone = await ctx.db.onboardingSkip.deleteMany({ where: { step: input.step } })
    ctx.audit({ after: { step: input.step } })
    return { resumed: gone.count > 0 }
  },
})
