import { contextOfTurn, notifyLive, type Turn } from '@/lib/events'
import { logger } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { advance } from './advance'
import { leave } from './leave'
import { putOff } from './put-off'
import { sequenceLine } from './run-line'
import { scanForNew } from './scan'
import type { Sequence } from './sequence-view'

const TURN_MS = 1_000
const BATCH = 200
/** Longer than a batch takes. */
const LEASE_SECONDS = 60
const HOUR_MS = 3_600_000
const SHORT_WAIT_MS = 1_000
const breakMs = (failures: number): number => Math.min(15 * 60_000, 2_500 * 2 ** failures)

const isUnderWay = { in: ['waiting', 'mailing'] }

/** One that fails does not hold up the others of its batch: each is tried by itself then. */
async function advanceAll(ctx: TenantContext, sequenceId: string, enrolmentIds: string[]): Promise<void> {
  try {
    await advance(ctx, { sequenceId, enrolmentIds })
  } catch (error) {
    if (enrolmentIds.length > 1) {
      for (const id of enrolmentIds) await advanceAll(ctx, sequenceId, [id])
      return
    }
    logger.warn({ err: error, sequence: sequenceId, tenant: ctx.tenantId }, 'a step of a sequence failed')
    for (const enrolmentId of enrolmentIds) await putOff(ctx, { enrolmentId })
  }
}

async function advanceForAWhile(ctx: TenantContext, sequenceId: string, isStopped: () => boolean): Promise<number> {
  const end = performance.now() + TURN_MS
  let moved = 0
  while (performance.now() < end && !isStopped()) {
    const ids = await ctx.db.$sequences.claim(sequenceId, BATCH, LEASE_SECONDS)
    if (ids.length === 0) break
    await advanceAll(ctx, sequenceId, ids)
    moved += ids.length
  }
  return moved
}

/** Of a sequence that is archived, whoever is still in it leaves. @returns whether nobody is */
async function emptyForAWhile(ctx: TenantContext, sequenceId: string): Promise<boolean> {
  const end = performance.now() + TURN_MS
  while (performance.now() < end) {
    const rows = await ctx.db.sequenceEnrolment.findMany({
      where: { sequenceId, state: isUnderWay },
      orderBy: { dueAt: 'asc' },
      take: BATCH,
      select: { id: true },
    })
    if (rows.length === 0) return true
    await leave(ctx, { enrolmentIds: rows.map(({ id }) => id), reason: 'archived' })
  }
  return false
}

/** How long until somebody is due or the next look for somebody new; null where neither is to be. */
async function waitForNext({ db }: TenantContext, sequenceId: string): Promise<number | null> {
  const [sequence, next] = await Promise.all([
    db.sequence.findFirst({ where: { id: sequenceId, status: 'active' }, select: { scanAt: true } }),
    db.sequenceEnrolment.findFirst({
      where: { sequenceId, state: isUnderWay },
      orderBy: { dueAt: 'asc' },
      select: { dueAt: true },
    }),
  ])
  const moments = [sequence?.scanAt, next?.dueAt].flatMap((at) => at?.getTime() ?? [])
  if (!sequence || moments.length === 0) return null
  return Math.min(HOUR_MS, Math.max(SHORT_WAIT_MS, Math.min(...moments) - Date.now()))
}

async function goOn(ctx: TenantContext, turn: Turn, sequence: Sequence, isStopped: () => boolean): Promise<void> {
  if (sequence.scanAt && sequence.scanAt.getTime() <= Date.now()) await scanForNew(ctx, sequence)
  const moved = await advanceForAWhile(ctx, sequence.id, isStopped)
  if (moved > 0) {
    await notifyLive(ctx, 'sequence.progress', { sequenceId: sequence.id })
    return sequenceLine.end(turn, 0)
  }
  const waitMs = await waitForNext(ctx, sequence.id)
  return waitMs === null ? sequenceLine.leave(turn) : sequenceLine.end(turn, waitMs)
}

async function runTurn(turn: Turn, isStopped: () => boolean): Promise<void> {
  const ctx = await contextOfTurn(sequenceLine, turn, 'sequences')
  if (!ctx) return
  const sequence = await ctx.db.sequence.findFirst({ where: { id: turn.subjectId } })
  if (sequence?.status === 'active') return goOn(ctx, turn, sequence, isStopped)
  if (sequence?.status === 'archived' && !(await emptyForAWhile(ctx, sequence.id))) return sequenceLine.end(turn, 0)
  return sequenceLine.leave(turn)
}

/** One sequence's turn: about a second of moving people on. One that fails is tried again later, and stays the only one that does. */
export async function runTurnSafely(turn: Turn, isStopped: () => boolean): Promise<void> {
  try {
    await runTurn(turn, isStopped)
  } catch (error) {
    logger.warn({ err: error, sequence: turn.subjectId, tenant: turn.tenantId }, 'a sequence’s turn failed')
    await sequenceLine.fail(turn, error, breakMs)
  }
}
