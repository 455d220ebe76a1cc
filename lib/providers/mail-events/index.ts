import { mailgun } from './mailgun'
import { postmark } from './postmark'
import type { MailHookKind } from './schema'
import { sendgrid } from './sendgrid'
import { ses } from './ses'
import type { MailHook } from './told-mail'

export { bounceKind, statusIn } from './bounce-kind'
export { POSTMARK_USER, postmarkHeaders } from './postmark'
export { verificationKey } from './sendgrid'
export { hostOfTopic } from './sns-message'
export { type HookCall, type Judgement, plainDetail, type ToldMail } from './told-mail'

const HOOKS: Readonly<Record<MailHookKind, MailHook>> = { ses, sendgrid, mailgun, postmark }

export const mailHookOf = (kind: MailHookKind): MailHook => HOOKS[kind]
