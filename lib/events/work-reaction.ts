import type { JobWithMetadata, PgBoss } from 'pg-boss'
import { platformDb } from '@/lib/db'
import { isAppError, logger } from '@/lib/kernel'
import { NO_REQUEST, systemActor, tenantContext } from '@/lib/operations'
import { findTenant } from '@/lib/tenancy'
import type { JobData } from './queue'
import type { Reaction } from './reaction'
import { tenantGate } from './tenant-gate'

/** A job whose worker has not been heard of for this long is given to another, at the next look of the supervision. */
const HEARTBEAT_SECONDS = 10
/** Workers are woken (`wakeWorkers`) and hardly ever look by themselves: hundreds that do are a load that never ends. */
const POLLING_SECONDS = 60
const DAY = 86_400

const deadLetterOf = (name: string) => `${name}.dead`

/** Makes the queue, or brings one that an older version has made up to date. */
async function ensureQueue(boss: PgBoss, reaction: Reaction): Promise<void> {
  await boss.createQueue(deadLetterOf(reaction.name), { retentionSeconds: 30 * DAY })
  const settings = {
    retryLimit: reaction.retryLimit ?? 5,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: 300,
    expireInSeconds: reaction.timeoutSeconds ?? 120,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    deleteAfterSeconds: 2 * DAY,
    deadLetter: deadLetterOf(reaction.name),
  }
  await boss.createQueue(reaction.name, settings)
  await boss.updateQueue(reaction.name, settings)
}

/** Told whose job has failed for the last time. */
export type OnGivenUp = (tenantId: string) => void

async function perform(reaction: Reaction, job: JobWithMetadata<JobData>, onGivenUp: OnGivenUp): Promise<void> {
  const tenant = await findTenant({ id: job.data.accountId ?? job.data.tenantId })
  if (!tenant || tenant.status === 'deleting') return
  const ctx = tenantContext(tenant, systemActor(reaction.name), NO_REQUEST, tenant.accountId)
  const startedAt = performance.now()
  try {
    await reaction.handler(ctx, job.data.payload, job.signal)
    const ms = Math.round(performance.now() - startedAt)
    logger.debug({ reaction: reaction.name, tenant: tenant.slug, ms }, 'job done')
  } catch (error) {
    if (isAppError(error, 'not_found')) return
    logger.warn({ err: error, reaction: reaction.name, tenant: tenant.slug }, 'job failed')
    if (job.retryCount >= job.retryLimit) {
      onGivenUp(tenant.id)
      await reaction.givenUp?.(ctx, job.data.payload)
    }
    throw error
  }
}

export type QueueWorkers = {
  name: string
  /** How many jobs of the queue are done at the same time. */
  width: number
  /** Lets that many look for a job at once. */
  wake(jobs: number): void
}

/** Works off a reaction's queue. A worker that has done a job looks for the next one; one that finds none rests until it is woken. */
export async function workReaction(boss: PgBoss, reaction: Reaction, onGivenUp: OnGivenUp): Promise<QueueWorkers> {
  await ensureQueue(boss, reaction)
  const tenantConcurrency = reaction.tenantConcurrency ?? 2
  // Of those who look at the same time, each counts the tenant's jobs before the others have taken theirs.
  const pass = tenantGate(tenantConcurrency)
  const options = {
    groupConcurrency: tenantConcurrency,
    batchSize: 1,
    pollingIntervalSeconds: POLLING_SECONDS,
    includeMetadata: true as const,
  }
  const width = reaction.concurrency ?? 4
  const resting = new Set<string>()
  let wanted = 0
  /** One after the other: the next looks when this one has found something. */
  const wakeNext = () => {
    const [id] = resting
    if (wanted === 0 || !id) return
    wanted -= 1
    boss.notifyWorker(id)
  }
  const startWorker = async () => {
    const id: string = await boss.work<JobData, void, typeof options>(reaction.name, options, async ([job]) => {
      resting.delete(id)
      wakeNext()
      try {
        if (job) await pass(job.data.tenantId, () => perform(reaction, job, onGivenUp))
      } finally {
        resting.add(id)
        boss.notifyWorker(id)
      }
    })
    resting.add(id)
  }
  await Promise.all(Array.from({ length: width }, startWorker))
  const wake = (jobs: number) => {
    wanted = Math.max(wanted, jobs)
    wakeNext()
  }
  return { name: reaction.name, width, wake }
}

/** Wakes as many workers as there are jobs that are due: fresh ones, retries and timers. */
export async function wakeWorkers(queues: readonly QueueWorkers[]): Promise<void> {
  const names = queues.map(({ name }) => name)
  const widths = queues.map(({ width }) => width)
  const due = await platformDb().$queryRaw<{ name: string; jobs: number }[]>`
    SELECT queue.name, waiting.jobs FROM unnest(${names}::text[], ${widths}::int[]) AS queue(name, width)
    CROSS JOIN LATERAL (SELECT count(*)::int AS jobs FROM (SELECT FROM pgboss.job WHERE job.name = queue.name
      AND job.state < 'active' AND NOT job.blocked AND job.start_after <= now() LIMIT queue.width) AS due) AS waiting
    WHERE waiting.jobs > 0`
  const jobsOf = new Map(due.map(({ name, jobs }) => [name, jobs]))
  for (const { name, wake } of queues) wake(jobsOf.get(name) ?? 0)
}
