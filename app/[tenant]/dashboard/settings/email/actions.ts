'use server'

import { action } from '@/app/_request/action'
import { sendTestEmail } from '@/lib/mail'
import { checkEmailDomain, removeEmailDomain, testSender, updateSender } from '@/lib/sender'

export const updateSenderAction = action(updateSender)
export const testSenderAction = action(testSender)
export const sendTestEmailAction = action(sendTestEmail)
export const checkEmailDomainAction = action(checkEmailDomain)
export const removeEmailDomainAction = action(removeEmailDomain)
