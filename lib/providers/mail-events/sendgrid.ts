import { createPublicKey, verify } from 'node:crypto'
import { z } from 'zod'
import { invalid, parseJson } from '@/lib/kernel'
import { bounceKind, statusIn } from './bounce-kind'
import { type MailHook, plainDetail, type ToldMail, text } from './told-mail'

const MOST_EVENTS = 5_000

/** "Event Webhook Reference". */
const sendgridEvent = z.object({
  event: text,
  email: text,
  sg_event_id: text,
  'smtp-id': text,
  type: text,
  status: text,
  reason: text,
})
type SendgridEvent = z.output<typeof sendgridEvent>

/** Why nothing was tried: what SendGrid remembers of an address. */
const DROPPED: Readonly<Record<string, ToldMail['kind']>> = {
  'bounced address': 'hard_bounce',
  invalid: 'hard_bounce',
  'spam reporting address': 'complaint',
  'unsubscribed address': 'unsubscribed',
}

function bounceOf({ type, status, reason }: SendgridEvent): ToldMail['kind'] {
  if (type === 'blocked') return 'soft_bounce'
  const code = status ?? statusIn(reason ?? '')
  return code ? bounceKind(code) : 'hard_bounce'
}

function kindOf(event: SendgridEvent): ToldMail['kind'] | null {
  switch (event.event) {
    case 'delivered':
      return 'delivered'
    case 'bounce':
      return bounceOf(event)
    case 'dropped':
      return DROPPED[event.reason?.toLowerCase() ?? ''] ?? null
    case 'spamreport':
      return 'complaint'
    case 'unsubscribe':
    case 'group_unsubscribe':
      return 'unsubscribed'
    default:
      return null
  }
}

/** The verification key as SendGrid shows it: the base64 of a SubjectPublicKeyInfo. @returns null for anything else */
export function verificationKey(key: string) {
  try {
    const made = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' })
    return made.asymmetricKeyType === 'ec' ? made : null
  } catch {
    return null
  }
}

/** SendGrid's signed event webhook: ECDSA over the time and the body. */
export const sendgrid: MailHook = {
  async judge({ body, header }, key) {
    const signature = header('x-twilio-email-event-webhook-signature')
    const at = header('x-twilio-email-event-webhook-timestamp')
    if (!signature || !at) return 'unsigned'
    const publicKey = verificationKey(key)
    const signed = Buffer.concat([Buffer.from(at), body])
    return publicKey && verify('sha256', signed, publicKey, Buffer.from(signature, 'base64')) ? 'signed' : 'wrong'
  },
  read({ body }) {
    const given = z.array(z.unknown()).max(MOST_EVENTS).safeParse(parseJson(body))
    if (!given.success) throw invalid('body', 'is not a list of events')
    return given.data.flatMap((one) => {
      const read = sendgridEvent.safeParse(one)
      const kind = read.success ? kindOf(read.data) : null
      if (!read.success || !kind || !read.data.email || !read.data.sg_event_id) return []
      const { sg_event_id: id, email: address, status, reason } = read.data
      return [
        {
          id,
          kind,
          address,
          messageId: read.data['smtp-id'] ?? null,
          about: null,
          detail: plainDetail(status, reason),
        },
      ]
    })
  },
}
