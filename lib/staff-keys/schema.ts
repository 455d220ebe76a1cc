import { z } from 'zod'
import { line, uuid } from '@/lib/kernel/schema'

const LONGEST_DAYS = 3_650

export const createStaffKeyInput = z.strictObject({
  name: line(80),
  /** The key may look, and change nothing. */
  isReadOnly: z.boolean().default(false),
  /** For so long it works; null = for ever. */
  days: z.number().int().min(1).max(LONGEST_DAYS).nullable().default(null),
})

export const staffKeyIdInput = z.strictObject({ keyId: uuid })

export type StaffKeyState = 'active' | 'expired' | 'revoked'

/** A key without its secret. Times are ISO 8601. */
export type StaffKeyView = {
  id: string
  name: string
  start: string
  isReadOnly: boolean
  state: StaffKeyState
  expiresAt: string | null
  lastUsedAt: string | null
  createdAt: string
}
