import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { type Fate, fateOf } from '../phone/faults'
import type { MediaKind, PhoneMessage } from '../phone/phone-store'
import { graphError, jsonOf, type WhatsAppCall, type WhatsAppRoute } from './call'
import { filledText } from './filled-text'
import { choicesOf, interactive } from './interactive'
import { travel } from './travel'

const template = z.object({
  name: z.string().min(1),
  language: z.object({ code: z.string().min(2) }),
  components: z
    .array(z.looseObject({ type: z.string(), parameters: z.array(z.looseObject({})).optional() }))
    .optional(),
})
const shared = {
  messaging_product: z.literal('whatsapp'),
  to: z.string().optional(),
  recipient: z.string().optional(),
  biz_opaque_callback_data: z.string().max(512).optional(),
}
const file = z.object({ id: z.string(), caption: z.string().max(1_024).optional() })
const given = z.discriminatedUnion('type', [
  z.object({ ...shared, type: z.literal('template'), template }),
  z.object({ ...shared, type: z.literal('text'), text: z.object({ body: z.string().min(1).max(4_096) }) }),
  z.object({ ...shared, type: z.literal('interactive'), interactive }),
  z.object({ ...shared, type: z.literal('image'), image: file }),
  z.object({ ...shared, type: z.literal('video'), video: file }),
  z.object({ ...shared, type: z.literal('document'), document: file.extend({ filename: z.string().optional() }) }),
  z.object({ ...shared, type: z.literal('audio'), audio: z.strictObject({ id: z.string() }) }),
])
type Given = z.output<typeof given>

/** The file of a message, and the words under it; null where there is none. */
function fileOf(message: Given): { kind: MediaKind; id: string; caption: string } | null {
  switch (message.type) {
    case 'image':
      return { kind: 'image', id: message.image.id, caption: message.image.caption ?? '' }
    case 'video':
      return { kind: 'video', id: message.video.id, caption: message.video.caption ?? '' }
    case 'document':
      return { kind: 'document', id: message.document.id, caption: message.document.caption ?? '' }
    case 'audio':
      return { kind: 'audio', id: message.audio.id, caption: '' }
    default:
      return null
  }
}

const USER_ID = /^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/

/** What is refused at once, with the code and status that Meta answers. */
const REFUSALS: Partial<Record<Fate, [status: number, code: number, message: string]>> = {
  limited: [429, 130429, 'Rate limit hit'],
  too_often: [400, 131056, '(Business Account, Consumer Account) pair rate limit hit'],
  spam: [400, 131048, 'Spam rate limit hit'],
}

const UNSENT: Readonly<Record<string, [code: number, message: string]>> = {
  PAUSED: [132015, 'Template is Paused'],
  DISABLED: [132016, 'Template is Disabled'],
}

/** The words that the phone shows, or the error that Meta answers: code and message. */
function wordsOf(message: Given, { templates, subscriptions, token, phones }: WhatsAppCall): string | [number, string] {
  if (message.type === 'text') return message.text.body
  if (message.type === 'interactive') return message.interactive.body.text
  if (message.type !== 'template') {
    const sent = fileOf(message)
    return sent && phones.media.get(sent.id) ? sent.caption : [131053, 'Media upload error']
  }
  const { template } = message
  const account = subscriptions.of(token)?.account ?? null
  const known = templates.find(account, template.name, template.language.code)
  if (known?.status !== 'APPROVED') {
    return UNSENT[known?.status ?? ''] ?? [132001, 'Template name does not exist in the translation']
  }
  return (
    filledText(known, template.components ?? []) ?? [
      132000,
      'Number of parameters does not match the expected number of params',
    ]
  )
}

/** An id of a user in `to` is dropped without a word, as Meta does. */
function addressOf({ to = '', recipient }: Given): string | null {
  if (recipient !== undefined) return USER_ID.test(recipient) ? recipient : null
  return /^\+?[1-9]\d{6,14}$/.test(to) ? `+${to.replace('+', '')}` : null
}

/** Free text reaches those alone who have written lately; whoever has turned marketing off gets none. */
function fateOfMessage(message: Given, phone: string, numberId: string, call: WhatsAppCall): Fate {
  const { phones, faults, subscriptions, templates, token } = call
  const fate = fateOf(phone, faults)
  if (fate !== 'taken') return fate
  if (message.type !== 'template') return phones.hasWritten(numberId, phone) ? 'taken' : 'window_closed'
  const account = subscriptions.of(token)?.account ?? ''
  const { name, language } = message.template
  const isMarketing = templates.find(account, name, language.code)?.category === 'MARKETING'
  return isMarketing && phones.refuses(account, phone) ? 'stopped' : 'taken'
}

async function take(call: WhatsAppCall, numberId: string): Promise<void> {
  const { exchange, phones, subscriptions, token } = call
  const parsed = given.safeParse(await jsonOf(exchange))
  if (!parsed.success) return graphError(exchange, 400, 100, 'Invalid parameter', parsed.error.message)
  const phone = addressOf(parsed.data)
  if (!phone) return graphError(exchange, 400, 131009, 'Parameter value is not valid')
  subscriptions.noteNumber(token, numberId)
  const subscription = subscriptions.of(token)
  const fate = fateOfMessage(parsed.data, phone, numberId, call)
  const refusal = REFUSALS[fate]
  if (refusal) return graphError(exchange, ...refusal)
  if (fate === 'broken') return exchange.json(500, {})
  const words = wordsOf(parsed.data, call)
  if (typeof words !== 'string') return graphError(exchange, 400, ...words)
  const sent = fileOf(parsed.data)
  const media = sent && phones.media.get(sent.id)
  const message: PhoneMessage = {
    id: `wamid.${randomBytes(24).toString('base64url')}`,
    channel: 'whatsapp',
    direction: 'out',
    company: numberId,
    phone,
    text: words,
    ...(parsed.data.type === 'interactive' ? { choices: choicesOf(parsed.data.interactive) } : {}),
    ...(sent && media ? { media: { id: media.id, kind: sent.kind, name: media.name } } : {}),
    status: 'accepted',
    told: { url: subscription?.url ?? '', secret: subscription?.secret ?? '', account: subscription?.account ?? '' },
    at: new Date().toISOString(),
  }
  phones.add(message)
  const about = parsed.data.biz_opaque_callback_data ?? null
  if (subscription) setTimeout(() => travel(message, subscription, numberId, about, fate), 20).unref()
  if (fate === 'lost') {
    exchange.response.destroy()
    return
  }
  const who = phone.startsWith('+')
    ? { input: parsed.data.to, wa_id: phone.slice(1) }
    : { input: phone, user_id: phone }
  exchange.json(200, {
    messaging_product: 'whatsapp',
    contacts: [who],
    messages: [{ id: message.id, message_status: 'accepted' }],
  })
}

/** `POST /<number>/messages` and `/<number>/marketing_messages`. */
export const messagesRoute: WhatsAppRoute = async (call) => {
  const [numberId = '', edge = ''] = call.path
  if (call.exchange.method !== 'POST' || !['messages', 'marketing_messages'].includes(edge)) return false
  await take(call, numberId)
  return true
}
