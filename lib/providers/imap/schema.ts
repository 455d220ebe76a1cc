/** The part of this room that a browser may load. */

/** `tls` from the first byte (port 993), `starttls` before anything is said, or none. */
export const IMAP_SECURITIES = ['tls', 'starttls', 'none'] as const
export type ImapSecurity = (typeof IMAP_SECURITIES)[number]

/** What goes wrong with a mailbox; each has its sentence and what to do about it. */
export const MAILBOX_PROBLEMS = [
  'no_such_server',
  'not_reached',
  'timeout',
  'tls',
  'sign_in',
  'private_address',
  'no_folder',
  'no_target',
  'refused',
  'other',
] as const
export type MailboxProblem = (typeof MAILBOX_PROBLEMS)[number]
