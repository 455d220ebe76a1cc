'use server'

import { action } from '@/app/_request/action'
import { sendTestEmail } from '@/lib/mail'
import { removeMailHook, saveMailHook } from '@/lib/mail-intake'
import { checkEmailDomain, removeEmailDomain, testSender, updateSender } from '@/lib/sender'

export const updateSenderAction = action(updateSender)
export const testSenderAction = action(testSender)
export const sendTestEmailAction = action(sendTestEmail)
export const checkEmailDomainAction = action(checkEmailDomain)
export const saveMailHookAction = action(saveMailHook)
export const removeMailHookAction = action(removeMailHook)
export const removeEmailDomainAction = action(removeEmailDomain)
