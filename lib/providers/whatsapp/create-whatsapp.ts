import { z } from 'zod'
import { FetchFailure, guardedFetch } from '@/lib/providers/http'
import { callProvider, MessageFailure } from '@/lib/providers/messages'
import { DEFAULT_API_VERSION } from './api-version'
import type { Interactive } from './choices'
import { MARKETING_ELSEWHERE } from './error-table'
import { failureOfAnswer } from './failure'
import { type NumberFacts, numberFields, readNumber } from './read-number'
import { recipientOf } from './user-id'

const OFFICIAL = 'https://graph.facebook.com'
const UPLOAD_TIMEOUT_MS = 60_000

export type WhatsAppAccount = {
  /** Where the protocol is spoken; null: at Meta. */
  baseUrl: string | null
  /** On this machine, and reached without looking whether the address is public. */
  isLocal: boolean
  /** `v25.0`; null: the one that this adapter was written for. */
  apiVersion: string | null
  /** The WhatsApp Business account (WABA). */
  accountId: string
  /** The id of the number at Meta, not the number itself. */
  numberId: string
  token: string
}

/** An approved template with its variables filled in, in Meta's own form. */
export type FilledTemplate = {
  name: string
  /** `en_US`. */
  language: string
  components: readonly Readonly<Record<string, unknown>>[]
}

/** A template reaches anybody; everything else those who have written within the last 24 hours. */
export type OutgoingMessage = {
  /** E.164, or the id of a user. */
  to: string
  /** Comes back with each status, at most 512 characters. */
  about: string
} & ({ template: FilledTemplate } | { text: string } | { media: OutgoingMedia } | { interactive: Interactive })

/** A file that Meta has already (`uploadMedia`). Sounds have no words under them. */
export type OutgoingMedia = {
  id: string
  kind: 'image' | 'audio' | 'video' | 'document'
  name: string
  caption: string
}

type Request = {
  method: 'GET' | 'POST' | 'DELETE'
  /** Below the version: `<account id>/message_templates`. */
  path: string
  query?: Readonly<Record<string, string>>
  body?: unknown
  /** It may have been taken although no answer came. */
  isMessage?: boolean
}

/** WhatsApp of one number. */
export type WhatsApp = {
  accountId: string
  numberId: string
  /** Anything else that the API offers. @returns the answer's body @throws MessageFailure */
  request(request: Request): Promise<unknown>
  /** Posts a form with a file. @returns the answer's body @throws MessageFailure */
  post(path: string, form: FormData): Promise<unknown>
  /** Opens an address that the API has named, with the token. @throws FetchFailure */
  open(url: string, timeoutMs: number): Promise<Response>
  /** Hands bytes to a session of the Resumable Upload API. @returns the answer's body @throws MessageFailure */
  upload(session: string, bytes: Uint8Array<ArrayBuffer>): Promise<unknown>
  /** @returns the provider's id of the message @throws MessageFailure */
  send(message: OutgoingMessage): Promise<{ id: string }>
  /** Reads the number: how good it stands, and how many people it may write to. @throws MessageFailure */
  check(): Promise<NumberFacts>
  /** Whether the number is one of the business account's. @throws MessageFailure */
  ownsNumber(): Promise<boolean>
  /** Has everything about the account told at an address of ours, which is asked first. @throws MessageFailure */
  subscribe(callback: { url: string; verifyToken: string }): Promise<void>
}

const numbers = z.object({ data: z.array(z.object({ id: z.string() })) })
const taken = z.object({ messages: z.array(z.object({ id: z.string().min(1).max(200) })).min(1) })

function mediaOf({ id, kind, name, caption }: OutgoingMedia): Record<string, unknown> {
  const words = caption === '' || kind === 'audio' ? {} : { caption }
  return { type: kind, [kind]: { id, ...words, ...(kind === 'document' ? { filename: name } : {}) } }
}

function contentOf(message: OutgoingMessage): Record<string, unknown> {
  if ('text' in message) return { type: 'text', text: { body: message.text, preview_url: true } }
  if ('media' in message) return mediaOf(message.media)
  if ('interactive' in message) return { type: 'interactive', interactive: message.interactive }
  const { name, language, components } = message.template
  const filled = components.length > 0 ? { components } : {}
  return { type: 'template', template: { name, language: { code: language }, ...filled } }
}

/** A client of Meta's Cloud API, or of whatever speaks like it. */
export function createWhatsApp(account: WhatsAppAccount): WhatsApp {
  const { baseUrl, isLocal, accountId, numberId, token } = account
  const version = account.apiVersion ?? DEFAULT_API_VERSION
  const place = `${(baseUrl ?? OFFICIAL).replace(/\/+$/, '')}/${version}`
  const fetch = isLocal ? globalThis.fetch : guardedFetch
  const headers = { authorization: `Bearer ${token}`, accept: 'application/json', 'content-type': 'application/json' }

  const request: WhatsApp['request'] = async ({ method, path, query, body, isMessage = false }) => {
    const search = query ? `?${new URLSearchParams(query)}` : ''
    const answer = await callProvider({
      method,
      url: `${place}/${path}${search}`,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      fetch,
      isMessage,
    })
    if (answer.status < 200 || answer.status > 299) throw failureOfAnswer(answer, isMessage)
    return answer.body
  }

  const hand = async (edge: string, message: OutgoingMessage): Promise<{ id: string }> => {
    const answer = await request({
      method: 'POST',
      path: `${encodeURIComponent(numberId)}/${edge}`,
      body: {
        messaging_product: 'whatsapp',
        recipient_type: 'individual',
        ...recipientOf(message.to),
        ...contentOf(message),
        biz_opaque_callback_data: message.about,
      },
      isMessage: true,
    })
    const made = taken.safeParse(answer).data?.messages[0]
    if (!made) throw new MessageFailure('uncertain', 'WhatsApp answered without an id of the message.')
    return made
  }

  /** The sandbox hands its files out itself; anything else on this machine is none of theirs. */
  const isOurs = (url: string): boolean => !isLocal || new URL(url).origin === new URL(place).origin

  return {
    accountId,
    numberId,
    request,
    post: async (path, form) => {
      const encoded = new Response(form)
      const answer = await callProvider({
        method: 'POST',
        url: `${place}/${path}`,
        // The form brings its own type, with the line that parts it.
        headers: { ...headers, 'content-type': encoded.headers.get('content-type') ?? '' },
        body: new Uint8Array(await encoded.arrayBuffer()),
        fetch,
        timeoutMs: UPLOAD_TIMEOUT_MS,
      })
      if (answer.status < 200 || answer.status > 299) throw failureOfAnswer(answer, false)
      return answer.body
    },
    open: async (url, timeoutMs) => {
      if (!isOurs(url)) throw new FetchFailure('blocked_address', 'not an address of this API')
      return fetch(url, { headers: { authorization: `Bearer ${token}` }, signal: AbortSignal.timeout(timeoutMs) })
    },
    upload: async (session, bytes) => {
      const answer = await callProvider({
        method: 'POST',
        url: `${place}/${session}`,
        // This one API wants its token so.
        headers: { authorization: `OAuth ${token}`, accept: 'application/json', file_offset: '0' },
        body: bytes,
        fetch,
        timeoutMs: UPLOAD_TIMEOUT_MS,
      })
      if (answer.status < 200 || answer.status > 299) throw failureOfAnswer(answer, false)
      return answer.body
    },
    send: async (message) => {
      try {
        return await hand('messages', message)
      } catch (error) {
        // It was refused there, so it can be handed over here.
        if (!(error instanceof MessageFailure) || error.providerCode !== MARKETING_ELSEWHERE) throw error
        return hand('marketing_messages', message)
      }
    },
    check: async () => {
      const query = { fields: numberFields(version) }
      const facts = readNumber(await request({ method: 'GET', path: encodeURIComponent(numberId), query }))
      if (!facts) throw new MessageFailure('permanent', 'This is not the API of WhatsApp.', { about: 'sender' })
      return facts
    },
    ownsNumber: async () => {
      const query = { fields: 'id', limit: '200' }
      const path = `${encodeURIComponent(accountId)}/phone_numbers`
      const found = numbers.safeParse(await request({ method: 'GET', path, query })).data?.data ?? []
      return found.some(({ id }) => id === numberId)
    },
    subscribe: async ({ url, verifyToken }) => {
      const body = { override_callback_uri: url, verify_token: verifyToken }
      await request({ method: 'POST', path: `${encodeURIComponent(accountId)}/subscribed_apps`, body })
    },
  }
}
