import type pg from 'pg'
import { PLATFORM_SCHEMA, SHARED_TENANT_SCHEMA } from '@/lib/db'
import { NO_REQUEST, systemActor, tenantContext } from '@/lib/operations'
import { getProvisioningRun, provisionTenant } from '@/lib/platform'
import { findTenant, forgetTenants } from '@/lib/tenancy'
import { startWorker, type WorkerProcess } from '../worker-process'
import { holdTable, owner } from './hold'
import { remainsOf } from './remains'
import { killSite } from './site'
import { until } from './wait'

const tenant = (table: string) => `${SHARED_TENANT_SCHEMA}.${table}`
const platform = (table: string) => `${PLATFORM_SCHEMA}.${table}`

/** The tables to which the worker waits to write, one after the other, when it is killed in the middle of a step. */
export const KILL_POINTS = {
  'the first rows': [tenant('agent')],
  defaults: [tenant('canned_reply')],
  branding: [tenant('canned_reply'), platform('branding')],
  admin: [tenant('member')],
  'discover: source': [tenant('knowledge_source')],
  'discover: pages': [tenant('knowledge_page')],
  read: [tenant('knowledge_chunk')],
  help_centre: [tenant('help_article')],
  publish: [tenant('help_article'), platform('tenant')],
  welcome: [tenant('email')],
} as const

/** … and where the undoing that follows is killed too. */
export const UNDO_POINTS = {
  'first rows': [tenant('canned_reply')],
  'last rows': [tenant('audit_log')],
  company: [platform('branding')],
} as const

export type KillPoint = keyof typeof KILL_POINTS
export type UndoPoint = keyof typeof UNDO_POINTS

export type ProvisioningVerdict = {
  point: string
  status: string
  /** What is left in any table of a run that was undone; what a company that stands lacks or has twice. */
  wrong: string[]
}

type Options = { points: readonly { kill: KillPoint; undo?: UndoPoint }[]; pages: number }

const staff = { actor: systemActor('test'), request: NO_REQUEST }

/**
 * Provisions a company while the worker is killed in the middle of a step, for each of the points; then once undisturbed.
 * Each round takes the name of the one before as long as that one was undone.
 */
export async function killProvisioning({ points, pages }: Options): Promise<ProvisioningVerdict[]> {
  const site = await killSite(pages, 5)
  const client = await owner()
  const start = () => startWorker({ CRAWLER_ALLOWED_ORIGINS: site.origin, SANDBOX_SMTP_PORT: '1' })
  let name = 1
  const provision = () =>
    provisionTenant(staff, {
      name: 'Half Made',
      slug: `half-made-${name}`,
      website: site.origin,
      planId: 'free',
      pageLimit: pages,
      admin: { email: 'founder@half-made.example' },
    })
  const verdicts: ProvisioningVerdict[] = []
  const judge = async (point: string, runId: string) => {
    const run = await until(
      `the run to end (${point})`,
      async () => {
        const { status, tenantId } = await getProvisioningRun(staff, { id: runId })
        return (status === 'done' || status === 'rolled_back') && { status, tenantId }
      },
      90_000,
    )
    await atRest(client, run.tenantId)
    const isDone = run.status === 'done'
    if (isDone) name += 1
    const wrong = isDone ? await flawsOf(run.tenantId, pages) : await remainsOf(client, run.tenantId)
    verdicts.push({ point, status: run.status, wrong })
  }
  let worker: WorkerProcess | null = null
  try {
    for (const { kill, undo } of points) {
      const { runId } = await killAt(KILL_POINTS[kill], async () => {
        const run = await provision()
        worker ??= await start()
        return [worker, run]
      })
      if (undo) await killAt(UNDO_POINTS[undo], async () => [await start(), null])
      worker = await start()
      await judge(undo ? `${kill}, undoing ${undo}` : kill, runId)
    }
    const { runId } = await provision()
    worker ??= await start()
    await judge('none', runId)
    return verdicts
  } finally {
    await worker?.stop()
    await site.close()
    await client.end()
  }
}

/** Lets the worker that `begin` gives run into the tables and kills it when it waits at the last of them. */
async function killAt<T>(tables: readonly string[], begin: () => Promise<[WorkerProcess, T]>): Promise<T> {
  const [first = '', ...rest] = tables
  // A table that the reservation writes to as well would stop that.
  let held = await holdTable(first)
  let worker: WorkerProcess | null = null
  try {
    const [started, result] = await begin()
    worker = started
    await held.caught()
    for (const table of rest) {
      const next = await holdTable(table)
      await held.release()
      held = next
      await held.caught()
    }
    return result
  } finally {
    await worker?.kill()
    await held.release()
  }
}

/** A late job may not bring rows back: waits until nothing is left to do for the company. */
async function atRest(client: pg.Client, tenantId: string): Promise<void> {
  await until('jobs to come to rest', async () => {
    const { rows } = await client.query(
      `SELECT 1 FROM pgboss.job WHERE (state = 'active' OR state IN ('retry', 'created') AND start_after < now())
         AND data->>'tenantId' = $1::text
       UNION ALL SELECT 1 FROM queue.outbox_signal WHERE tenant_id = $1::uuid`,
      [tenantId],
    )
    return rows.length === 0
  })
}

/** What a provisioned company lacks or has twice. */
async function flawsOf(tenantId: string, pages: number): Promise<string[]> {
  forgetTenants()
  const record = await findTenant({ id: tenantId })
  if (record?.status !== 'active') return ['it is not online']
  const { db } = tenantContext(record, systemActor('test'))
  const found = {
    members: await db.member.count({ where: { role: 'tenant_admin' } }),
    agents: await db.agent.count({ where: { isDefault: true } }),
    pages: await db.knowledgePage.count({ where: { status: 'indexed' } }),
    sources: await db.knowledgeSource.count({ where: { status: 'ready' } }),
    welcomes: await db.email.count({ where: { template: 'welcome' } }),
    articles: (await db.helpArticle.count({ where: { status: 'published' } })) > 0 ? 1 : 0,
  }
  const expected = { members: 1, agents: 1, pages, sources: 1, welcomes: 1, articles: 1 }
  return Object.entries(expected).flatMap(([name, count]) =>
    found[name as keyof typeof found] === count ? [] : [`${name}: ${found[name as keyof typeof found]}`],
  )
}
