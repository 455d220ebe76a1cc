'use server'

import { action } from '@/app/_request/action'
import * as campaigns from '@/lib/campaigns'

export const updateSettings = action(campaigns.updateCampaignSettings)
export const renewIntake = action(campaigns.renewMailIntake)
