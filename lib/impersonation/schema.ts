import { z } from 'zod'
import { idPageInput, line, uuid } from '@/lib/kernel/schema'

export const MOST_MINUTES = 60

export const askVisitInput = z.strictObject({
  tenantId: uuid,
  reason: line(300),
  minutes: z.number().int().min(1).max(MOST_MINUTES),
  /** A choice of its own, for super admins alone. */
  allowsChanges: z.boolean(),
})

export const supportAccessInput = z.strictObject({ allowsSupport: z.boolean() })

export const visitInput = z.strictObject({ id: uuid })

export const listVisitsInput = z.strictObject({ ...idPageInput, tenantId: uuid.optional() })
