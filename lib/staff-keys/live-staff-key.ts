import { platformDb } from '@/lib/db'
import { hashOfKey, logger, subjectOfKey } from '@/lib/kernel'
import type { Actor } from '@/lib/operations'
import { shortCache } from '@/lib/team'
import { stateOf } from './key-view'

type LiveStaffKey = {
  id: string
  name: string
  staffId: string
  staffName: string
  role: string
  isReadOnly: boolean
  expiresAt: Date | null
  lastUsedAt: number
}

const TOUCH_MS = 60_000

const cache = shortCache<LiveStaffKey | null>('staffKeys', (key) => key && [key.id, key.staffId])

export const staffKeyChanged = (keyId: string): void => cache.drop(keyId)

async function loadKey(hash: string, staffId: string): Promise<LiveStaffKey | null> {
  const row = await platformDb().staffKey.findFirst({ where: { hash, staffId }, include: { staff: true } })
  if (!row || stateOf(row) !== 'active' || row.staff.status !== 'active') return null
  const { id, name, isReadOnly, expiresAt, staff } = row
  const lastUsedAt = row.lastUsedAt?.getTime() ?? 0
  return { id, name, staffId, staffName: staff.name, role: staff.role, isReadOnly, expiresAt, lastUsedAt }
}

function noteUse(key: LiveStaffKey): void {
  const now = Date.now()
  if (now - key.lastUsedAt < TOUCH_MS) return
  key.lastUsedAt = now
  platformDb()
    .staffKey.updateMany({ where: { id: key.id }, data: { lastUsedAt: new Date(now) } })
    .catch((error: unknown) => logger.warn({ err: error }, 'the last use of a staff key was not noted'))
}

/** Whom a bearer on the console's host speaks for, and whether it may only look; null where it is worth nothing. */
export async function actorOfStaffKey(token: string): Promise<{ actor: Actor; isReadOnly: boolean } | null> {
  const staffId = subjectOfKey('staff', token)
  if (!staffId) return null
  const hash = hashOfKey(token)
  const key = await cache.read(hash, () => loadKey(hash, staffId))
  if (!key || stateOf({ revokedAt: null, expiresAt: key.expiresAt }) !== 'active') return null
  noteUse(key)
  const label = `${key.staffName} (${key.name})`
  const actor: Actor = { kind: 'staff', id: key.staffId, label, role: key.role, sessionId: key.id }
  return { actor, isReadOnly: key.isReadOnly }
}
