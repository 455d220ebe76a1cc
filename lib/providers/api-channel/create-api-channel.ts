import { z } from 'zod'
import { guardedFetch } from '@/lib/providers/http'
import { callProvider, MessageFailure, type ProviderAnswer } from '@/lib/providers/messages'
import { webhookHeaders } from './signature'

export type ApiChannelAccount = {
  /** What is called. */
  url: string
  /** On this machine, and reached without looking whether the address is public. */
  isLocal: boolean
  secret: string
}

export type ApiMessage = {
  /** Ours: the same on a second try. */
  id: string
  conversationId: string
  /** Their own id of the person. */
  to: string
  text: string
  author: { kind: string; name: string }
  /** `url` is signed, and good for an hour at least. */
  files: { id: string; name: string; contentType: string; sizeBytes: number; url: string }[]
}

/** Hands messages to a company's own program. */
export type ApiChannel = {
  /** @returns their id of the message, where they name one; else ours @throws MessageFailure */
  send(message: ApiMessage): Promise<{ id: string }>
  /** Calls it with nothing to do. @throws MessageFailure */
  check(): Promise<void>
}

const answered = z.object({ id: z.string().min(1).max(200) })

function failureOfAnswer({ status, retryAfterSeconds }: ProviderAnswer): MessageFailure {
  const words = `${status} Your program did not take the message.`
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    const reason = status === 429 ? 'too_fast' : 'not_reached'
    return new MessageFailure('transient', words, { about: 'provider', reason, retryAfterSeconds })
  }
  if (status === 401 || status === 403) {
    return new MessageFailure('permanent', words, { about: 'sender', reason: 'sign_in' })
  }
  if (status === 404 || status === 410) {
    return new MessageFailure('permanent', words, { about: 'sender', reason: 'sender_refused' })
  }
  return new MessageFailure('permanent', words, { about: 'message', reason: 'message_refused' })
}

/** Their program can tell a second try by its id: a lost answer is asked for again. */
function asTransient(error: unknown): never {
  if (!(error instanceof MessageFailure) || error.kind !== 'uncertain') throw error
  const { reason, message, cause } = error
  throw new MessageFailure('transient', message, { about: 'provider', reason, cause })
}

export function createApiChannel({ url, isLocal, secret }: ApiChannelAccount): ApiChannel {
  const call = async (id: string, type: string, data: object): Promise<ProviderAnswer> => {
    const body = Buffer.from(JSON.stringify({ type, timestamp: new Date().toISOString(), data }))
    const answer = await callProvider({
      method: 'POST',
      url,
      headers: { ...webhookHeaders(secret, id, body), 'content-type': 'application/json' },
      body,
      fetch: isLocal ? globalThis.fetch : guardedFetch,
    }).catch(asTransient)
    if (answer.status < 200 || answer.status > 299) throw failureOfAnswer(answer)
    return answer
  }
  return {
    send: async (message) => {
      const { body } = await call(message.id, 'message', message)
      return { id: answered.safeParse(body).data?.id ?? message.id }
    },
    check: async () => void (await call(`ping_${Date.now()}`, 'ping', {})),
  }
}
