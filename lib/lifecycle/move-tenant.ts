import { type PlatformClient, PlatformPrisma } from '@/lib/db'
import type { Actor } from '@/lib/operations'
import { tenantChanged } from '@/lib/tenancy'
import { type LifecycleSettings, type TenantStatus, TRANSITIONS, type TransitionName } from './schema'

/** On this channel the worker hears that there is something to do. */
export const LIFECYCLE_REQUESTED = 'lifecycle'

export type PlatformTransaction = Parameters<Parameters<PlatformClient['$transaction']>[0]>[0]

export type Move = {
  tenantId: string
  transition: TransitionName
  reason: string | null
  actor: Actor
  /** How long the new status lasts, in days; null = without an end. */
  days: number | null
  /** Moves only a company that is due by the database's clock. */
  onlyWhenDue?: boolean
}

export type Moved = { from: TenantStatus; to: TenantStatus; until: Date | null; eventId: string }

/** How long a status lasts when nobody says otherwise: null for ever. A hand's own suspension has no end. */
export function usualDays(settings: LifecycleSettings, transition: TransitionName, isByHand: boolean): number | null {
  const chosen = {
    start_trial: settings.trialDays,
    mark_past_due: settings.pastDueDays,
    suspend: isByHand ? 0 : settings.suspendedDays,
    close: settings.closingDays,
    publish: 0,
    activate: 0,
    restore: 0,
    erase: 0,
  }[transition]
  return chosen || null
}

type Row = { from: TenantStatus; to: TenantStatus; until: Date | null }

/**
 * The only place where `tenant.status` changes: the status, its row in the timeline and the news to every process, in the
 * caller's transaction. @returns null when the company is not in a status from which this may happen
 */
export async function moveTenant(db: PlatformTransaction, move: Move): Promise<Moved | null> {
  const { from, to } = TRANSITIONS[move.transition]
  const isClosing = to === 'closing'
  const target = move.transition === 'restore' ? PlatformPrisma.sql`old.status_before` : PlatformPrisma.sql`${to}::text`
  const rows = await db.$queryRaw<Row[]>`
    UPDATE platform.tenant AS t SET status = ${target}, status_reason = ${move.reason}, status_since = now(),
      status_until = now() + make_interval(days => ${move.days}::int),
      status_before = CASE WHEN ${isClosing} THEN old.status END, updated_at = now()
    FROM (SELECT id, status, status_before FROM platform.tenant
      WHERE id = ${move.tenantId}::uuid AND status = ANY(${[...from]}::text[])
        AND (NOT ${move.onlyWhenDue ?? false} OR status_until <= now()) FOR UPDATE) AS old
    WHERE t.id = old.id
    RETURNING old.status AS "from", t.status AS "to", t.status_until AS until`
  const moved = rows[0]
  if (!moved) return null
  const event = await db.lifecycleEvent.create({
    data: {
      tenantId: move.tenantId,
      name: move.transition,
      fromStatus: moved.from,
      toStatus: moved.to,
      reason: move.reason,
      actorKind: move.actor.kind,
      actorLabel: move.actor.label,
      until: moved.until,
      // Nobody has to be told that a company went online (the welcome does), or is gone.
      notifiedAt: ['publish', 'erase'].includes(move.transition) ? new Date() : null,
    },
  })
  await tenantChanged(move.tenantId, db)
  if (!event.notifiedAt) await db.$executeRaw`SELECT pg_notify(${LIFECYCLE_REQUESTED}, ${event.id})`
  return { ...moved, eventId: event.id }
}
