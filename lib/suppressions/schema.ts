import { z } from 'zod'
import { emailAddress, freeText, idPageInput, uuid } from '@/lib/kernel/schema'

/** Why an address gets no marketing. */
export const SUPPRESSION_REASONS = ['unsubscribed', 'bounced', 'complained', 'manual'] as const
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number]

/** Where marketing is kept from an address. */
export const SUPPRESSED_CHANNELS = ['email', 'sms', 'whatsapp'] as const
export type SuppressedChannel = (typeof SUPPRESSED_CHANNELS)[number]

export const listSuppressionsInput = z.strictObject({
  ...idPageInput,
  search: freeText(254).optional(),
  reason: z.enum(SUPPRESSION_REASONS).optional(),
})
export const exportSuppressionsInput = listSuppressionsInput.omit({ limit: true })
export const addSuppressionInput = z.strictObject({ address: emailAddress, detail: freeText(500).default('') })
export const suppressionIdInput = z.strictObject({ suppressionId: uuid })
