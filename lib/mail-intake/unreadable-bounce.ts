import type { ParsedMail } from 'mailparser'
import { bounceKind, plainDetail, statusIn } from '@/lib/providers/mail-events'
import type { MailEvent } from './schema'

/** What a server says stands at the beginning; further down is the message that came back. */
const READ_CHARACTERS = 4_000

const DAEMON = /^(mailer-?daemon|mail-?daemon|postmaster|mail-?delivery(-?subsystem)?)@/i
const SAYS_SO =
  /undeliver|returned? (mail|to sender)|delivery (status|fail|problem)|fail(ed|ure) (delivery|notice)|mail delivery/i
const IS_LATE = /\bdelay|\bwarning\b|still being (re)?tried|will (be )?retr/i
const NOBODY =
  /no such (user|mailbox|recipient|address)|(user|recipient|mailbox|address)( is)? (unknown|not found|invalid)|unknown (user|recipient|mailbox)|invalid (recipient|mailbox)|does(n't| not) exist|no mailbox/i

/** Answers of people who are away come back to the same address (RFC 3834). */
const isAnswer = ({ headers }: ParsedMail): boolean =>
  /auto-replied/i.test(String(headers.get('auto-submitted') ?? '')) ||
  ['x-autoreply', 'x-autorespond', 'x-auto-response-suppress'].some((name) => headers.has(name)) ||
  /auto_reply/i.test(String(headers.get('precedence') ?? ''))

/**
 * What a bounce says that is no report in the form of RFC 3464: some servers write letters. Only asked of mails that came to a
 * return path of ours, so whom it is about is known.
 * @returns null for a mail that is no bounce, or tells of a delay
 */
export function unreadableBounce(mail: ParsedMail): Pick<MailEvent, 'kind' | 'detail'> | null {
  const subject = mail.subject ?? ''
  const isFromServer = (mail.from?.value ?? []).some(({ address }) => DAEMON.test(address ?? ''))
  const isBounce = isFromServer || mail.headers.has('x-failed-recipients') || SAYS_SO.test(subject)
  if (!isBounce || isAnswer(mail) || IS_LATE.test(subject)) return null
  const said = (mail.text ?? '').slice(0, READ_CHARACTERS)
  const status = statusIn(said)
  const kind = status ? bounceKind(status) : NOBODY.test(said) ? 'hard_bounce' : 'soft_bounce'
  const line = said.split('\n').find((one) => (status ? one.includes(status) : NOBODY.test(one)))
  return { kind, detail: plainDetail(line ?? subject) }
}
