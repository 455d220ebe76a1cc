import type { MessageReason } from '@/lib/providers/messages'
import type { SmsProvider } from './schema'

export type SmsAccount = {
  provider: SmsProvider
  /** Where the provider's protocol is spoken; null: at the provider itself. */
  baseUrl: string | null
  /** On this machine, and reached without looking whether the address is public. */
  isLocal: boolean
  /** Twilio's Account SID; the id of an application at Vonage. */
  accountRef: string
  /** Twilio's auth token; the application's private key (PEM). */
  token: string
  /** A number (E.164), a sender's name, or the id of a messaging service of Twilio's (`MG…`). */
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

/** A request of a provider, as it came. */
export type SmsCall = {
  /** `X-Twilio-Signature`, or Vonage's `Authorization`. */
  signature: string
  /** The public address, as the provider knows it. */
  url: string
  /** What is signed are its bytes. */
  body: Buffer
}

/** With what a provider signs. */
export type SmsSecrets = { provider: SmsProvider; token: string; appSecret: string | null }

/** What a callback says: of a message that we have sent, or that somebody writes to us. `at`: when, where the provider says so. */
export type TextTold =
  | {
      kind: 'status'
      id: string
      status: 'sent' | 'delivered' | 'read' | 'failed'
      to: string
      reason: string | null
      loses: 'bounced' | 'unsubscribed' | null
      /** Why nothing can be sent from the number before somebody changes something. */
      stops: MessageReason | null
      at: string | null
    }
  | { kind: 'text'; id: string; from: string; to: string; text: string; at: string | null }
