import { z } from 'zod'
import { notFound, uuid } from '@/lib/kernel'
import { platformCommand, platformQuery } from '@/lib/operations'
import { runView } from './run-view'
import { listAuditInput, listRunsInput } from './schema'

export const getProvisioningRun = platformQuery({
  name: 'provisioning.get',
  access: 'staff',
  input: z.strictObject({ id: uuid }),
  handler: async ({ db, input }) => {
    const run = await db.provisioningRun.findFirst({ where: { id: input.id } })
    if (!run) throw notFound('Provisioning run')
    return runView(run)
  },
})

export const listProvisioningRuns = platformQuery({
  name: 'provisioning.list',
  access: 'staff',
  input: listRunsInput,
  handler: async ({ db, input }) => {
    const rows = await db.provisioningRun.findMany({
      where: input.cursor ? { id: { lt: input.cursor } } : {},
      orderBy: { id: 'desc' },
      take: input.limit + 1,
    })
    const items = rows.slice(0, input.limit)
    return { items: items.map(runView), nextCursor: rows.length > input.limit ? (items.at(-1)?.id ?? null) : null }
  },
})

export const listPlatformAudit = platformQuery({
  name: 'audit.list',
  access: 'staff',
  input: listAuditInput,
  handler: async ({ db, input }) => {
    const rows = await db.platformAudit.findMany({
      where: {
        ...(input.cursor ? { id: { lt: input.cursor } } : {}),
        ...(input.action ? { action: { startsWith: input.action } } : {}),
      },
      orderBy: { id: 'desc' },
      take: input.limit + 1,
    })
    const items = rows.slice(0, input.limit)
    return { items, nextCursor: rows.length > input.limit ? (items.at(-1)?.id ?? null) : null }
  },
})

export const listPlans = platformQuery({
  name: 'plans.list',
  access: 'public',
  input: z.strictObject({}),
  handler: ({ db }) => db.plan.findMany({ orderBy: { position: 'asc' } }),
})

/** What stands in each job queue, with the dead letters beside it. */
export const listQueues = platformQuery({
  name: 'jobs.list-queues',
  access: 'staff',
  input: z.strictObject({}),
  handler: ({ db }) => db.$queryRaw<{ name: string; waiting: number; active: number; failed: number; dead: number }[]>`
    SELECT q.name,
      count(*) FILTER (WHERE j.state IN ('created', 'retry'))::int AS waiting,
      count(*) FILTER (WHERE j.state = 'active')::int AS active,
      count(*) FILTER (WHERE j.state = 'failed')::int AS failed,
      (SELECT count(*)::int FROM pgboss.job d WHERE d.name = q.name || '.dead' AND d.state = 'created') AS dead
    FROM pgboss.queue q LEFT JOIN pgboss.job j ON j.name = q.name
    WHERE q.name NOT LIKE '%.dead' AND q.name NOT LIKE '\\_\\_%'
    GROUP BY q.name ORDER BY q.name`,
})

/** Jobs that failed for good: ids of a tenant and an event, never a row of a company. */
export const listDeadLetters = platformQuery({
  name: 'jobs.list-dead-letters',
  access: 'staff',
  input: z.strictObject({}),
  handler: ({ db }) => db.$queryRaw<
    { id: string; name: string; tenantId: string; createdOn: Date; error: string | null }[]
  >`
    SELECT d.id::text, d.name, d.data->>'tenantId' AS "tenantId", d.created_on AS "createdOn",
      (SELECT f.output->>'message' FROM pgboss.job f WHERE f.name = replace(d.name, '.dead', '') AND f.data->>'eventId' = d.data->>'eventId' LIMIT 1) AS error
    FROM pgboss.job d WHERE d.name LIKE '%.dead' AND d.state = 'created' ORDER BY d.created_on DESC LIMIT 100`,
})

/** Sends a dead letter's job again. */
export const retryDeadLetter = platformCommand({
  name: 'jobs.retry',
  access: 'super_admin',
  input: z.strictObject({ id: uuid }),
  handler: async ({ db, input, audit }) => {
    const moved = await db.$queryRaw<{ name: string }[]>`
      WITH dead AS (DELETE FROM pgboss.job WHERE id = ${input.id}::uuid AND name LIKE '%.dead' AND state = 'created' RETURNING name, data)
      UPDATE pgboss.job AS job SET state = 'retry', retry_limit = job.retry_count + 3, start_after = now(), completed_on = NULL
      FROM dead WHERE job.name = replace(dead.name, '.dead', '') AND job.state = 'failed' AND job.data->>'eventId' = dead.data->>'eventId'
      RETURNING job.name`
    if (!moved[0]) throw notFound('Dead letter')
    audit({ resourceId: input.id, after: { queue: moved[0].name } })
    return { id: input.id }
  },
})
