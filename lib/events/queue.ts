import { PgBoss } from 'pg-boss'
import { loginUrl, platformDb } from '@/lib/db'
import { env, idOfWords, logger } from '@/lib/kernel'
import { type EventPayload, systemActor, tenantContext } from '@/lib/operations'
import { findTenant } from '@/lib/tenancy'
import type { Reaction } from './reaction'

/** `accountId`: the sub-account whose event it was; without one it is the tenant's main account. */
export type JobData = { tenantId: string; accountId?: string; eventId: string; payload: EventPayload }

const SUPERVISION_SECONDS = 5
const LONGEST_SILENCE_MS = 30_000

/** The job queue on the main database; it works in a schema that the migration has made. */
export async function startQueue(): Promise<PgBoss> {
  const connections = {
    connectionString: loginUrl(env().DATABASE_URL, 'platform'),
    max: 6,
    keepAlive: true,
    // A connection that was lost without a word must not hold the worker for ever.
    query_timeout: LONGEST_SILENCE_MS,
  }
  const boss = new PgBoss({
    ...connections,
    schema: 'pgboss',
    migrate: false,
    createSchema: false,
    superviseIntervalSeconds: SUPERVISION_SECONDS,
    monitorIntervalSeconds: SUPERVISION_SECONDS,
    maintenanceIntervalSeconds: 60,
  })
  boss.on('error', (error) => logger.error({ err: error }, 'job queue'))
  await boss.start()
  return boss
}

/**
 * Gives the jobs of workers that died to whoever comes next, without waiting for their heartbeats. Only for a worker that
 * is alone.
 */
export async function takeOverJobs(boss: PgBoss): Promise<void> {
  const queues = await platformDb().$queryRaw<{ name: string; ids: string[] }[]>`
    SELECT name, array_agg(id::text) AS ids FROM pgboss.job WHERE state = 'active' GROUP BY name`
  for (const { name, ids } of queues) {
    await boss.fail(name, ids, { message: 'the worker stopped in the middle' })
    // Not the job's fault: it need not wait like one that failed.
    await platformDb().$executeRaw`
      UPDATE pgboss.job SET start_after = now() WHERE id = ANY(${ids}::uuid[]) AND state = 'retry'`
    logger.warn({ queue: name, jobs: ids.length }, 'jobs of a worker that died are done again')
  }
}

/** The same event and reaction always make the same job id: sending it twice is sending it once. */
const jobId = (eventId: string, reactionName: string): string => idOfWords(`${eventId}:${reactionName}`)

const BATCH = 500

/** Turns one tenant's fresh outbox rows into jobs. */
async function relayTenant(boss: PgBoss, reactions: readonly Reaction[], tenantId: string): Promise<void> {
  const tenant = await findTenant({ id: tenantId })
  if (!tenant) return
  const { db } = tenantContext(tenant, systemActor('outbox'))
  for (;;) {
    const events = await db.outboxEvent.findMany({ where: { processedAt: null }, orderBy: { id: 'asc' }, take: BATCH })
    for (const event of events) {
      for (const reaction of reactions.filter((candidate) => candidate.events.includes(event.type))) {
        const data: JobData = {
          tenantId,
          ...(event.subTenantId ? { accountId: event.subTenantId } : {}),
          eventId: event.id,
          payload: event.payload as EventPayload,
        }
        await boss.send(reaction.name, data, {
          id: jobId(event.id, reaction.name),
          group: { id: tenantId },
          ...(event.dueAt ? { startAfter: event.dueAt } : {}),
        })
      }
    }
    const ids = events.map((event) => event.id)
    await db.outboxEvent.updateMany({ where: { id: { in: ids } }, data: { processedAt: new Date() } })
    if (events.length < BATCH) return
  }
}

/**
 * Works off the signals of tenants with fresh events. A signal is deleted after its events have become jobs, so a relay
 * that dies in between leaves it for the next.
 */
export async function relayOutbox(boss: PgBoss, reactions: readonly Reaction[]): Promise<void> {
  const signals = await platformDb().$queryRaw<{ tenant_id: string; last: bigint }[]>`
    SELECT tenant_id::text, max(id) AS last FROM queue.outbox_signal GROUP BY tenant_id LIMIT 1000`
  for (const signal of signals) {
    await relayTenant(boss, reactions, signal.tenant_id)
    await platformDb().$executeRaw`
      DELETE FROM queue.outbox_signal WHERE tenant_id = ${signal.tenant_id}::uuid AND id <= ${signal.last}`
  }
}
