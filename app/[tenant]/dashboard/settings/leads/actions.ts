'use server'

import { action } from '@/app/_request/action'
import * as leads from '@/lib/leads'

export const createStage = action(leads.createStage)
export const updateStage = action(leads.updateStage)
export const orderStages = action(leads.orderStages)
export const deleteStage = action(leads.deleteStage)
export const createScoreRule = action(leads.createScoreRule)
export const updateScoreRule = action(leads.updateScoreRule)
export const deleteScoreRule = action(leads.deleteScoreRule)
export const updateLeadSettings = action(leads.updateLeadSettings)
