import { z } from 'zod'
import { guardedFetch } from '@/lib/providers/http'
import { callProvider, MessageFailure } from '@/lib/providers/messages'
import { failureOfAnswer } from './failure'

const OFFICIAL = 'https://api.twilio.com'

export type SmsAccount = {
  /** Where the protocol is spoken; null: at Twilio. */
  baseUrl: string | null
  /** On this machine, and reached without looking whether the address is public. */
  isLocal: boolean
  accountSid: string
  authToken: string
  /** A number (E.164), a sender's name, or the id of a messaging service (`MG…`). */
  from: string
}

export type OutgoingText = {
  /** E.164. */
  to: string
  text: string
  /** Told what becomes of the message. */
  statusCallback: string
}

/** Sends text messages. */
export type Sms = {
  /** @returns the provider's id of the message @throws MessageFailure */
  send(message: OutgoingText): Promise<{ id: string }>
  /** Asks who we are. @returns the name of the account @throws MessageFailure */
  check(): Promise<{ name: string }>
}

const taken = z.object({ sid: z.string().min(1).max(100) })
const account = z.object({ friendly_name: z.string().nullish(), status: z.string().nullish() })

/** A client of Twilio's messages, or of whatever speaks like it. */
export function createSms({ baseUrl, isLocal, accountSid, authToken, from }: SmsAccount): Sms {
  const place = `${(baseUrl ?? OFFICIAL).replace(/\/+$/, '')}/2010-04-01/Accounts/${encodeURIComponent(accountSid)}`
  const headers = {
    authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`,
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
      if (answer.status < 200 || answer.status > 299) throw failureOfAnswer(answer)
      const made = taken.safeParse(answer.body)
      if (!made.success) throw new MessageFailure('uncertain', 'The provider answered without an id of the message.')
      return { id: made.data.sid }
    },
    check: async () => {
      const answer = await callProvider({ method: 'GET', url: `${place}.json`, headers, fetch })
      if (answer.status !== 200) throw failureOfAnswer(answer)
      return { name: account.safeParse(answer.body).data?.friendly_name ?? accountSid }
    },
  }
}
