'use server'

import { action } from '@/app/_request/action'
import * as campaigns from '@/lib/campaigns'
import * as templates from '@/lib/whatsapp-templates'

export const createCampaign = action(campaigns.createCampaign)
export const updateCampaign = action(campaigns.updateCampaign)
export const startCampaign = action(campaigns.startCampaign)
export const pauseCampaign = action(campaigns.pauseCampaign)
export const resumeCampaign = action(campaigns.resumeCampaign)
export const cancelCampaign = action(campaigns.cancelCampaign)
export const copyCampaign = action(campaigns.copyCampaign)
export const deleteCampaign = action(campaigns.deleteCampaign)
export const chooseWinner = action(campaigns.chooseWinner)
export const previewAudience = action(campaigns.previewAudience)
export const sendTestText = action(campaigns.sendTestText)
export const estimateCost = action(campaigns.estimateCost)
export const sampleAudience = action(campaigns.sampleAudience)
export const getTemplate = action(templates.getTemplate)
export const listTemplates = action(templates.listTemplates)
export const settleUncertain = action(campaigns.settleUncertain)
export const retryFailed = action(campaigns.retryFailed)
