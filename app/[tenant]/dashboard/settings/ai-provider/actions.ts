'use server'

import { action } from '@/app/_request/action'
import { testAiConnection, updateAiSettings } from '@/lib/ai'

export const updateAiSettingsAction = action(updateAiSettings)
export const testAiConnectionAction = action(testAiConnection)
