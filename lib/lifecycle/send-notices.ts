import { platformDb } from '@/lib/db'
import { systemActor, tenantContext } from '@/lib/operations'
import { findTenant, forgetTenants } from '@/lib/tenancy'
import { NOTED, notifyAdmins } from './notify-admins'
import type { LifecycleSettings } from './schema'

/** One reminder for each of the days ahead of the next step; after a long pause of the worker only the nearest. */
export async function writeReminders({ reminderDays }: LifecycleSettings): Promise<void> {
  const days = [...new Set(reminderDays)].sort((a, b) => a - b)
  for (const [at, ahead] of days.entries()) {
    const nearer = days[at - 1] ?? 0
    await platformDb().$executeRaw`
      INSERT INTO platform.lifecycle_event (id, tenant_id, name, from_status, to_status, reason, actor_kind, actor_label, until, notice_key)
      SELECT gen_random_uuid(), id, 'reminder_' || status, status, status, NULL, 'system', 'lifecycle', status_until,
        status || ' ' || extract(epoch FROM status_until)::bigint || ' ' || ${ahead}::int
      FROM platform.tenant
      WHERE status IN ('trial', 'past_due', 'suspended', 'closing')
        AND status_until - now() <= make_interval(days => ${ahead}::int) AND status_until - now() > make_interval(days => ${nearer}::int)
        AND status_until - status_since > make_interval(days => ${ahead}::int)
      ON CONFLICT (tenant_id, notice_key) DO NOTHING`
  }
}

type Row = {
  id: string
  tenantId: string
  name: string
  from: string
  to: string
  reason: string | null
  by: string
  until: Date | null
}

/**
 * The oldest event that nobody has been told of: mailed and marked, while its row is locked. Dying in between is harmless:
 * the company's own log knows what it has been told.
 */
async function sendOne(): Promise<boolean> {
  return platformDb().$transaction(
    async (db) => {
      const rows = await db.$queryRaw<Row[]>`
        SELECT id::text, tenant_id::text AS "tenantId", name, from_status AS "from", to_status AS "to", reason,
          actor_label AS by, until
        FROM platform.lifecycle_event WHERE notified_at IS NULL ORDER BY created_at, id FOR UPDATE SKIP LOCKED LIMIT 1`
      const event = rows[0]
      if (!event) return false
      forgetTenants()
      const tenant = await findTenant({ id: event.tenantId })
      const ctx = tenant && tenantContext(tenant, systemActor('lifecycle'))
      const isTold = ctx && (await ctx.db.auditLog.count({ where: { action: NOTED, resourceId: event.id } })) > 0
      if (ctx && !isTold) {
        const { id: eventId, name: kind, from, to, reason, by: actorLabel, until } = event
        await notifyAdmins(ctx, {
          eventId,
          kind,
          from,
          to,
          reason,
          actorLabel,
          until,
        })
      }
      await db.lifecycleEvent.update({ where: { id: event.id }, data: { notifiedAt: new Date() } })
      return true
    },
    { timeout: 20_000 },
  )
}

/** @returns how many events were told of */
export async function sendNotices(isStopped: () => boolean = () => false): Promise<number> {
  let sent = 0
  while (!isStopped() && (await sendOne())) sent += 1
  return sent
}
