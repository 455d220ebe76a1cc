import type { Actor } from '@/lib/operations'
import { LIFECYCLE_REQUESTED, moveTenant, type PlatformTransaction } from './move-tenant'

type Options = { tenantId: string; reason: string | null; actor: Actor; onlyWhenDue?: boolean }

/**
 * Closing ends: from here there is no way back. The order to erase stands in the same transaction as the status.
 * @returns the erasure's id, or null when the company is not closing (or not due)
 */
export async function beginErasure(db: PlatformTransaction, options: Options): Promise<string | null> {
  const { tenantId, reason, actor } = options
  const before = await db.tenant.findFirst({ where: { id: tenantId } })
  const moved = await moveTenant(db, { ...options, transition: 'erase', days: null })
  if (!before || !moved) return null
  const erasure = await db.erasure.create({
    data: {
      tenantId,
      slug: before.slug,
      name: before.name,
      reason: reason ?? before.statusReason,
      requestedBy: actor.label,
    },
  })
  await db.$executeRaw`SELECT pg_notify(${LIFECYCLE_REQUESTED}, ${erasure.id})`
  return erasure.id
}
