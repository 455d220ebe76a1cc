'use server'

import { action } from '@/app/_request/action'
import * as onboarding from '@/lib/onboarding'
import * as presets from '@/lib/presets'
import * as team from '@/lib/team'

export const updateCompanyProfile = action(team.updateCompanyProfile)
export const skipStep = action(onboarding.skipStep)
export const resumeStep = action(onboarding.resumeStep)
export const previewPreset = action(presets.previewPreset)
export const applyPreset = action(presets.applyPreset)
