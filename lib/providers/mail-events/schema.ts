/** Providers whose webhooks are understood. */
export const MAIL_HOOKS = ['ses', 'sendgrid', 'mailgun', 'postmark'] as const
export type MailHookKind = (typeof MAIL_HOOKS)[number]
