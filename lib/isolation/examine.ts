import { examineIsolation, type PlatformPrisma, platformDb } from '@/lib/db'
import { logger } from '@/lib/kernel'
import { probeRequests } from './probe-requests'
import type { IsolationStatus, Outcome } from './schema'

const LONGEST_ERROR = 500

/** Broken before unproven: what is known to be open counts most. */
function statusOf(holes: number, outcomes: readonly Outcome[]): IsolationStatus {
  if (holes > 0 || outcomes.includes('broken')) return 'broken'
  return outcomes.includes('unproven') ? 'unproven' : 'held'
}

const asJson = (value: unknown) => value as PlatformPrisma.InputJsonValue

/** Examines catalogue, tables and web process, and writes down what came of it. One that cannot be done ends as failed. */
export async function examine(runId: string): Promise<void> {
  try {
    const { holes, tables } = await examineIsolation()
    const requests = await probeRequests()
    const inTables = tables.flatMap(({ results }) => results.map(({ outcome }) => outcome))
    const outcomes = [...inTables, ...requests.map(({ outcome }) => outcome)]
    const count = (wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length
    // A web process that is away proves nothing about the walls of the database.
    const status = statusOf(holes.length, [
      ...inTables,
      ...requests.map(({ outcome }) => outcome).filter((o) => o === 'broken'),
    ])
    if (status === 'broken') logger.error({ runId, holes }, 'the walls between companies do not hold')
    await end(runId, status, {
      holes: asJson(holes),
      tables: asJson(tables),
      requests: asJson(requests),
      probes: outcomes.length,
      broken: count('broken'),
      unproven: count('unproven'),
    })
  } catch (error) {
    logger.warn({ err: error, runId }, 'the walls between companies could not be examined')
    const message = error instanceof Error ? error.message : String(error)
    await end(runId, 'failed', { error: message.slice(0, LONGEST_ERROR) })
  }
}

const end = (id: string, status: IsolationStatus, found: PlatformPrisma.IsolationRunUpdateManyMutationInput) =>
  platformDb().isolationRun.updateMany({
    where: { id, status: 'running' },
    data: { ...found, status, runningKey: null, leaseUntil: null, finishedAt: new Date() },
  })
