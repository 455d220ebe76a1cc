'use server'

import { action } from '@/app/_request/action'
import * as campaigns from '@/lib/campaigns'
import * as mailIntake from '@/lib/mail-intake'

export const updateSettings = action(campaigns.updateCampaignSettings)
export const renewIntake = action(mailIntake.renewMailIntake)
