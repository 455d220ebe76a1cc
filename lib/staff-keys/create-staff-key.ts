import { conflict, makeKey, newId } from '@/lib/kernel'
import { platformCommand } from '@/lib/operations'
import { actingStaff } from '@/lib/team'
import { keyView } from './key-view'
import { createStaffKeyInput } from './schema'

const MOST_KEYS = 50
const DAY_MS = 86_400_000

/** Makes a key that acts as whoever makes it. `secret` is in this answer and nowhere else. */
export const createStaffKey = platformCommand({
  name: 'staff_keys.create',
  access: 'staff',
  input: createStaffKeyInput,
  handler: async ({ ctx, db, input, audit }) => {
    const { staffId } = actingStaff(ctx)
    if ((await db.staffKey.count({ where: { staffId, revokedAt: null } })) >= MOST_KEYS) {
      throw conflict('There are too many API keys. Revoke some first.')
    }
    const { key, start, hash } = makeKey('staff', staffId)
    const { name, isReadOnly, days } = input
    const expiresAt = days === null ? null : new Date(Date.now() + days * DAY_MS)
    const row = await db.staffKey.create({ data: { id: newId(), staffId, name, isReadOnly, start, hash, expiresAt } })
    audit({ resourceId: row.id, after: { name, isReadOnly, expiresAt } })
    return { ...keyView(row), secret: key }
  },
})
