import { z } from 'zod'
import { idPageInput, line, uuid } from '@/lib/kernel/schema'
import { ACTIONS, type Permission, RESOURCES } from '@/lib/operations/schema'

export const KEY_STATES = ['active', 'ended'] as const

export const MOST_OVERLAP_HOURS = 168

const PERMISSION_NAMES = RESOURCES.flatMap((resource) => ACTIONS.map((action): Permission => `${resource}:${action}`))

const scopes = z
  .array(z.enum(PERMISSION_NAMES as [Permission, ...Permission[]]))
  .min(1, 'choose at least one')
  .max(PERMISSION_NAMES.length)
  .refine((given) => new Set(given).size === given.length, { error: 'is named twice' })

const futureTime = z.iso
  .datetime({ offset: true, error: 'is not a time' })
  .refine((value) => Date.parse(value) > Date.now(), { error: 'must be in the future' })
  .refine((value) => Date.parse(value) < Date.now() + 3_660 * 86_400_000, { error: 'is too far away' })

export const keyIdInput = z.strictObject({ keyId: uuid })

export const createKeyInput = z.strictObject({
  name: line(80).describe('What the key is for, as it stands in the list and in the audit log.'),
  scopes: scopes.describe('What the key may do: at most what its maker may do, at every use.'),
  expiresAt: futureTime.nullable().default(null).describe('When the key ends; null for never.'),
  subTenantId: uuid.nullable().default(null).describe('The sub-account to which the key is bound.'),
})

export const rotateKeyInput = keyIdInput.extend({
  overlapHours: z
    .number()
    .int()
    .min(0)
    .max(MOST_OVERLAP_HOURS)
    .default(24)
    .describe('For so long the old key works beside the new one.'),
})

export const listKeysInput = z.strictObject({
  ...idPageInput,
  state: z.enum(KEY_STATES).optional().describe('Keys that work, or keys that have ended.'),
})
