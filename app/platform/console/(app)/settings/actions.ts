'use server'

import { consoleAction } from '@/app/_request/action'
import { updateLifecycleSettings } from '@/lib/lifecycle'
import { updatePlatformProfile } from '@/lib/operator'

export const saveProfile = consoleAction(updatePlatformProfile)
export const savePeriods = consoleAction(updateLifecycleSettings)
