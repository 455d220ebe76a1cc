import { emailAddress, sha256Hex } from '@/lib/kernel'
import { bounceKind, plainDetail } from '@/lib/providers/mail-events'
import { mailparser } from './mailparser'
import type { MailEvent } from './schema'
import { tokenIn } from './token-in'
import { unreadableBounce } from './unreadable-bounce'

/** Reports are about one message, to a few recipients at most. */
const MOST_RECIPIENTS = 100

type Fields = ReadonlyMap<string, string>

/** Groups of header fields (RFC 3464 §2.1), continued lines put together. */
function groupsOf(content: string): Fields[] {
  return content
    .replaceAll('\r\n', '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split(/\n[ \t]*\n/)
    .map((group) => {
      const lines = group.split('\n').flatMap((line) => {
        const colon = line.indexOf(':')
        return colon > 0 ? [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const] : []
      })
      return new Map(lines)
    })
}

/** `rfc822; <Ada@Example.org>` */
function addressIn(field: string | undefined): string | null {
  const address = field
    ?.slice(field.indexOf(';') + 1)
    .trim()
    .replace(/^<(.*)>$/, '$1')
  return emailAddress.safeParse(address).data ?? null
}

function bounceOf(fields: Fields): Omit<MailEvent, 'id' | 'token' | 'messageId'> | null {
  if (fields.get('action')?.toLowerCase() !== 'failed') return null
  const status = /\d\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0] ?? ''
  const said = fields.get('diagnostic-code')?.replace(/^[\w-]+;\s*/, '') ?? ''
  return {
    kind: bounceKind(status),
    address: addressIn(fields.get('original-recipient')) ?? addressIn(fields.get('final-recipient')),
    detail: plainDetail(status, said),
  }
}

const COMPLAINTS: readonly string[] = ['abuse', 'fraud', 'virus', 'opt-out', 'other']

function complaintOf(fields: Fields): Omit<MailEvent, 'id' | 'token' | 'messageId'> | null {
  const type = fields.get('feedback-type')?.toLowerCase() ?? ''
  if (!COMPLAINTS.includes(type)) return null
  return { kind: 'complaint', address: addressIn(fields.get('original-rcpt-to')), detail: type }
}

/**
 * What a report by mail says: a delivery status notification (RFC 3464) or a feedback report (RFC 5965). Whose message it is about
 * stands in the headers that such reports give back, or in the address that they were sent to.
 * @param raw the message as it arrived, one character for each byte
 * @param returnedTo the token of the recipient whose return path stands in a text; null where none does
 * @returns nothing for a mail that is no such report
 */
export async function readMailReport(raw: string, returnedTo: (text: string) => string | null): Promise<MailEvent[]> {
  const bytes = Buffer.from(raw, 'latin1')
  const parsed = await mailparser().simpleParser(bytes, {
    keepDeliveryStatus: true,
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
  })
  const texts = parsed.attachments.map(({ contentType, content }) => ({
    contentType,
    text: content.toString('latin1'),
  }))
  const groups = (type: string) =>
    texts.filter(({ contentType }) => contentType === type).flatMap(({ text }) => groupsOf(text))
  const found = [
    ...groups('message/delivery-status').flatMap((fields) => bounceOf(fields) ?? []),
    ...groups('message/feedback-report').flatMap((fields) => complaintOf(fields) ?? []),
  ]
  const returned = returnedTo(parsed.headerLines.map(({ line }) => line).join('\n'))
  const unread = found.length === 0 && returned ? unreadableBounce(parsed) : null
  if (unread) found.push({ ...unread, address: null })
  if (found.length === 0) return []
  if (found.length > MOST_RECIPIENTS) found.length = MOST_RECIPIENTS
  const given = [...texts.map(({ text }) => text), parsed.text ?? ''].join('\n').replace(/\r?\n[ \t]+/g, ' ')
  const token = tokenIn(given) ?? returned
  const messageId = /^message-id:\s*(<[!-;=?-~]{1,300}>)/im.exec(given)?.[1] ?? null
  const report = parsed.messageId ?? sha256Hex(bytes)
  return found.map((event, place) => ({
    ...event,
    // Only one of several recipients can be the one whose message came back.
    token: found.length === 1 ? token : null,
    messageId: found.length === 1 ? messageId : null,
    id: sha256Hex(`${report} ${place} ${event.address ?? ''}`),
  }))
}
