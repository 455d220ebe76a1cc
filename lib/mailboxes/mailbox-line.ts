import { turnLine } from '@/lib/events'

/** Mailboxes that are read from time to time. */
export const mailboxLine = turnLine('mailbox')

/** A mailbox is to be read now: {mailboxId}. */
export const MAILBOX_DUE = 'mailbox.due'
