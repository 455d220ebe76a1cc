import { z } from 'zod'
import { connectionRef } from '@/lib/channels/schema'
import type { FirstChannel } from '@/lib/conversations/schema'
import { uuid } from '@/lib/kernel/schema'
import type { Costs } from '@/lib/prices/schema'
import type { TemplateCategory, TemplateContent, TemplateValues } from '@/lib/whatsapp-templates/schema'

export const sendAgainInput = z.strictObject({ conversationId: uuid, messageId: uuid })

export const listOffersInput = z.strictObject({ conversationId: uuid })

/** `connectionRef`: the WhatsApp number whose templates are asked for; without it the account's first. */
export const listWaysInput = z.strictObject({ contactId: uuid, connectionRef: connectionRef.nullable().default(null) })

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
