import { z } from 'zod'
import { guardedFetch } from '@/lib/providers/http'
import { callProvider, MessageFailure, type ProviderAnswer } from '@/lib/providers/messages'
import { failureOf } from './failure'
import type { Sms, SmsAccount } from './port'
import { vonageProblem } from './vonage-problem'
import { writeApplicationToken } from './vonage-token'

const OFFICIAL = 'https://api.nexmo.com'

const taken = z.object({ message_uuid: z.string().min(1).max(100) })

const refusal = ({ status, body, retryAfterSeconds }: ProviderAnswer): MessageFailure =>
  failureOf({ provider: 'vonage', status, ...vonageProblem(body), retryAfterSeconds })

/** There, numbers have no plus before them; names stay as they are. */
const plain = (address: string): string => address.replace(/^\+/, '')

/** Vonage's Messages API (`/v1/messages`), signed in as an application: without one it tells nobody what becomes of messages. */
export function createVonage({ baseUrl, isLocal, accountRef, token, from }: SmsAccount): Sms {
  const place = (baseUrl ?? OFFICIAL).replace(/\/+$/, '')
  const fetch = isLocal ? globalThis.fetch : guardedFetch
  const headers = () => ({
    authorization: `Bearer ${writeApplicationToken(accountRef, token)}`,
    accept: 'application/json',
  })
  return {
    send: async ({ to, text, statusCallback }) => {
      const answer = await callProvider({
        method: 'POST',
        url: `${place}/v1/messages`,
        headers: { ...headers(), 'content-type': 'application/json' },
        body: JSON.stringify({
          message_type: 'text',
          channel: 'sms',
          to: plain(to),
          from: plain(from),
          text,
          webhook_url: statusCallback,
          webhook_version: 'v1',
        }),
        fetch,
        isMessage: true,
      })
      if (answer.status < 200 || answer.status > 299) throw refusal(answer)
      const made = taken.safeParse(answer.body)
      if (!made.success) throw new MessageFailure('uncertain', 'The provider answered without an id of the message.')
      return { id: made.data.message_uuid }
    },
    // The application's users: a list that each application may ask for, with nothing in it for us.
    check: async () => {
      const url = `${place}/v1/users?page_size=1`
      const answer = await callProvider({ method: 'GET', url, headers: headers(), fetch })
      if (answer.status !== 200) throw refusal(answer)
      return { name: `Vonage ${accountRef}` }
    },
  }
}
