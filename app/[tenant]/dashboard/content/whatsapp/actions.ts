'use server'

import { action } from '@/app/_request/action'
import * as templates from '@/lib/whatsapp-templates'

export const createTemplate = action(templates.createTemplate)
export const updateTemplate = action(templates.updateTemplate)
export const copyTemplate = action(templates.copyTemplate)
export const deleteTemplate = action(templates.deleteTemplate)
export const submitTemplate = action(templates.submitTemplate)
export const syncTemplates = action(templates.syncTemplates)
export const pauseTemplate = action(templates.pauseTemplate)
export const resumeTemplate = action(templates.resumeTemplate)
