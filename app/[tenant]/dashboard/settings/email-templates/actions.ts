'use server'

import { action } from '@/app/_request/action'
import { previewTemplate, resetTemplate, sendTestEmail, updateTemplate } from '@/lib/mail'

export const updateTemplateAction = action(updateTemplate)
export const resetTemplateAction = action(resetTemplate)
export const previewTemplateAction = action(previewTemplate)
export const sendTestEmailAction = action(sendTestEmail)
