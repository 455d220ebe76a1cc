import { z } from 'zod'
import { uuid } from '@/lib/kernel/schema'
import type { Costs } from '@/lib/prices/schema'
import type { TemplateCategory, TemplateContent, TemplateValues } from '@/lib/whatsapp-templates/schema'

export const sendAgainInput = z.strictObject({ conversationId: uuid, messageId: uuid })

export const listOffersInput = z.strictObject({ conversationId: uuid })

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
