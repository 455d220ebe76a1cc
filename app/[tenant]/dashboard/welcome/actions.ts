'use server'

import { action, actionContext, perform } from '@/app/_request/action'
import { forgetGuideProgress } from '@/app/_request/guide'
import * as onboarding from '@/lib/onboarding'
import type { StepId } from '@/lib/onboarding/schema'
import * as presets from '@/lib/presets'
import * as team from '@/lib/team'

export const updateCompanyProfile = action(team.updateCompanyProfile)
export const previewPreset = action(presets.previewPreset)
export const applyPreset = action(presets.applyPreset)

type Input = { step: StepId | 'guide' }

const change = (verb: typeof onboarding.skipStep | typeof onboarding.resumeStep, input: Input) =>
  perform(async () => {
    const ctx = await actionContext()
    await verb(ctx, input)
    forgetGuideProgress(ctx)
  })

export async function skipStep(input: Input) {
  return change(onboarding.skipStep, input)
}

export async function resumeStep(input: Input) {
  return change(onboarding.resumeStep, input)
}
