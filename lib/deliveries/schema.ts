import { z } from 'zod'
import { connectionRef } from '@/lib/channels/schema'
import { phoneNumber } from '@/lib/contacts/schema'
import { type FirstChannel, LONGEST_TEXT_MESSAGE } from '@/lib/conversations/schema'
import { freeText, uuid } from '@/lib/kernel/schema'
import type { Costs } from '@/lib/prices/schema'
import type { MessageReason } from '@/lib/providers/messages/schema'
import {
  type TemplateCategory,
  type TemplateContent,
  type TemplateValues,
  templateValues,
} from '@/lib/whatsapp-templates/schema'

export const sendAgainInput = z.strictObject({ conversationId: uuid, messageId: uuid })

export const listOffersInput = z.strictObject({ conversationId: uuid })

/** `connectionRef`: the WhatsApp number whose templates are asked for; without it the account's first. */
export const listWaysInput = z.strictObject({ contactId: uuid, connectionRef: connectionRef.nullable().default(null) })

/** `text` for a text message, or on WhatsApp within a day after they have written; else `template`. */
export const sendTestMessageInput = z.strictObject({
  kind: z.enum(['sms', 'whatsapp']),
  connectionId: connectionRef,
  phone: phoneNumber,
  text: freeText(LONGEST_TEXT_MESSAGE).trim().min(1, 'is required'),
  template: z.strictObject({ templateId: uuid, values: templateValues }).nullable().default(null),
})

/** How a test has ended so far. */
export type SentTest = {
  /** `uncertain`: the answer was lost, so nobody can say whether it was taken. */
  state: 'sent' | 'failed' | 'uncertain' | 'window_closed'
  /** What the provider calls it, to ask what became of it. */
  providerId: string | null
  /** What the provider said against it, and what that means. */
  message: string | null
  failure: MessageReason | null
  /** What can be sent while the window is closed. */
  offers: TemplateOffer[]
}

/** How somebody can be written to first. */
export type WayToWrite = {
  channel: FirstChannel
  /** Why nothing can be sent on this channel. */
  problem: 'no_address' | 'no_number' | null
  /** Theirs; `problem`: they want nothing there, or nothing arrives. */
  addresses: { value: string; problem: 'refused' | 'suppressed' | null }[]
  /** The account's numbers; none for mail. */
  from: { id: string; name: string }[]
  /** Of one mail, or of one part of a text message; null where it depends on the template. */
  cost: Costs | null
}

/** A template that can be sent now, filled in for the person. */
export type TemplateOffer = {
  id: string
  name: string
  language: string
  category: TemplateCategory
  content: TemplateContent
  /** By the keys of its variables; empty where nothing is known. */
  values: TemplateValues
  /** Of one message to this number, by today's prices. */
  cost: Costs
}
