export { MailboxFailure } from './mailbox-failure'
export { type MailboxServer, type OpenMailbox, withMailbox } from './with-mailbox'
