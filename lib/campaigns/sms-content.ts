import { z } from 'zod'
import { connectionRef } from '@/lib/channels/schema'
import { freeText } from '@/lib/kernel/schema'

/** The longest text that providers take. */
export const LONGEST_TEXT = 1_600

/** What a text message says; a new one says nothing yet. */
export const smsContent = z.strictObject({
  text: freeText(LONGEST_TEXT),
  /** The number that it is sent from; null: the account's first. */
  connectionId: connectionRef.nullable().default(null),
})
export type SmsContent = z.output<typeof smsContent>
