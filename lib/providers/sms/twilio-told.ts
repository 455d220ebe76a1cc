import { lossOf } from './failure'
import type { TextTold } from './port'

const STATUS: Readonly<Record<string, 'sent' | 'delivered' | 'read' | 'failed'>> = {
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  failed: 'failed',
  undelivered: 'failed',
}

/** What the provider passes on was written by anybody: no character that a database cannot hold. */
const field = (form: URLSearchParams, name: string): string =>
  (form.get(name) ?? '').replaceAll('\0', '').slice(0, 2_000).toWellFormed()

/** @returns null for what says nothing new: a message that is on its way (`queued`, `sending` …) */
export function readTwilioTold(form: URLSearchParams): TextTold | null {
  const id = field(form, 'MessageSid') || field(form, 'SmsSid')
  if (id === '' || id.length > 100) return null
  const word = field(form, 'MessageStatus') || field(form, 'SmsStatus')
  if (word === 'received' || (word === '' && form.has('Body'))) {
    const [from, to] = [field(form, 'From').slice(0, 200), field(form, 'To')]
    return { kind: 'text', id, from, to, text: field(form, 'Body'), at: null }
  }
  const status = STATUS[word]
  if (!status) return null
  const shared = { kind: 'status', id, status, to: field(form, 'To'), at: null } as const
  if (status !== 'failed') return { ...shared, reason: null, loses: null, stops: null }
  const code = Number(form.get('ErrorCode') ?? 0) || null
  const reason = `${code ?? ''} ${field(form, 'ErrorMessage') || word}`.trim().slice(0, 300)
  return { ...shared, reason, ...lossOf('twilio', code === null ? null : String(code)) }
}
