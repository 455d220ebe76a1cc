import { z } from 'zod'
import { guardedFetch } from '@/lib/providers/http'
import { callProvider, MessageFailure, type ProviderAnswer } from '@/lib/providers/messages'
import { failureOf } from './failure'
import type { Sms, SmsAccount } from './port'

const OFFICIAL = 'https://api.twilio.com'

const taken = z.object({ sid: z.string().min(1).max(100) })
const accountFacts = z.object({ friendly_name: z.string().nullish(), status: z.string().nullish() })
const problem = z.object({ code: z.coerce.number().nullish(), message: z.string().nullish() })

function refusal({ status, body, retryAfterSeconds }: ProviderAnswer): MessageFailure {
  const { code = null, message = null } = problem.safeParse(body).data ?? {}
  return failureOf({ provider: 'twilio', status, code: code ? String(code) : null, message, retryAfterSeconds })
}

/** Twilio's messages (`/2010-04-01/Accounts/<sid>/Messages.json`). */
export function createTwilio({ baseUrl, isLocal, accountRef, token, from }: SmsAccount): Sms {
  const place = `${(baseUrl ?? OFFICIAL).replace(/\/+$/, '')}/2010-04-01/Accounts/${encodeURIComponent(accountRef)}`
  const headers = {
    authorization: `Basic ${Buffer.from(`${accountRef}:${token}`).toString('base64')}`,
    accept: 'application/json',
  }
  const fetch = isLocal ? globalThis.fetch : guardedFetch
  const sender = from.startsWith('MG') ? 'MessagingServiceSid' : 'From'
  return {
    send: async ({ to, text, statusCallback }) => {
      const form = new URLSearchParams({ To: to, [sender]: from, Body: text, StatusCallback: statusCallback })
      const answer = await callProvider({
        method: 'POST',
        url: `${place}/Messages.json`,
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        body: form.toString(),
        fetch,
        isMessage: true,
      })
      if (answer.status < 200 || answer.status > 299) throw refusal(answer)
      const made = taken.safeParse(answer.body)
      if (!made.success) throw new MessageFailure('uncertain', 'The provider answered without an id of the message.')
      return { id: made.data.sid }
    },
    check: async () => {
      const answer = await callProvider({ method: 'GET', url: `${place}.json`, headers, fetch })
      if (answer.status !== 200) throw refusal(answer)
      return { name: accountFacts.safeParse(answer.body).data?.friendly_name ?? accountRef }
    },
  }
}
