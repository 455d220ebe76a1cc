'use server'

import { action } from '@/app/_request/action'
import { sendTestEmail } from '@/lib/mail'
import { removeMailHook, saveMailHook } from '@/lib/mail-intake'
import * as mailboxes from '@/lib/mailboxes'
import { checkEmailDomain, removeEmailDomain, testSender, updateSender } from '@/lib/sender'

export const updateSenderAction = action(updateSender)
export const testSenderAction = action(testSender)
export const sendTestEmailAction = action(sendTestEmail)
export const checkEmailDomainAction = action(checkEmailDomain)
export const saveMailHookAction = action(saveMailHook)
export const removeMailHookAction = action(removeMailHook)
export const removeEmailDomainAction = action(removeEmailDomain)
export const addMailboxAction = action(mailboxes.addMailbox)
export const updateMailboxAction = action(mailboxes.updateMailbox)
export const removeMailboxAction = action(mailboxes.removeMailbox)
export const testMailboxAction = action(mailboxes.testMailbox)
export const readNowAction = action(mailboxes.readNow)
