'use server'

import { action } from '@/app/_request/action'
import { previewTemplate, resetTemplate, updateTemplate } from '@/lib/mail'

export const updateTemplateAction = action(updateTemplate)
export const resetTemplateAction = action(resetTemplate)
export const previewTemplateAction = action(previewTemplate)
