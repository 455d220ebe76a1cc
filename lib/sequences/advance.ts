import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { type CommandContext, command } from '@/lib/operations'
import { exitsOf } from './exits'
import { leaveSequence } from './leave'
import type { Enrolment, Next, Nexts } from './next'
import { runStep } from './run-step'
import { END, type LeaveReason } from './schema'
import type { Sequence } from './sequence-view'
import { settleMessages } from './settle-messages'
import { versionOf } from './version-of'

/** Whoever's message is on its way is told when it is settled; this is for what was lost. */
const LOOK_AGAIN_MS = 3_600_000

const idsOf = (all: readonly [string, Next][]) => all.map(([id]) => id)

/** Writes where everybody gets to: a statement for each place and moment, not for each of them. */
async function moveOn(ctx: CommandContext, sequenceId: string, nexts: Nexts): Promise<void> {
  const keyOf = (next: Next) =>
    next.kind === 'go' && next.stepId !== END
      ? `${next.stepId} ${next.dueAt.getTime()}`
      : JSON.stringify({ ...next, dueAt: 0 })
  for (const alike of Map.groupBy(nexts, ([, next]) => keyOf(next)).values()) {
    const next = alike[0]?.[1]
    const where = { id: { in: idsOf(alike) } }
    if (!next || next.kind === 'leave') continue
    if (next.kind === 'mail') {
      const dueAt = new Date(Date.now() + LOOK_AGAIN_MS)
      const data = { state: 'mailing', campaignId: next.campaignId, dueAt, attempts: 0 }
      await ctx.db.sequenceEnrolment.updateMany({ where, data })
    } else if (next.stepId === END) {
      const data = { state: 'finished', stepId: END, campaignId: null, endedAt: new Date() }
      const { count } = await ctx.db.sequenceEnrolment.updateMany({ where, data })
      await ctx.db.sequence.updateMany({
        where: { id: sequenceId },
        data: { underWay: { decrement: count }, finished: { increment: count } },
      })
    } else {
      const data = { state: 'waiting', stepId: next.stepId, dueAt: next.dueAt, campaignId: null, attempts: 0 }
      await ctx.db.sequenceEnrolment.updateMany({ where, data })
    }
  }
  const leaving = [...nexts].flatMap(([id, next]) => (next.kind === 'leave' ? [{ id, reason: next.reason }] : []))
  for (const [reason, of] of Map.groupBy(leaving, (one): LeaveReason => one.reason)) {
    await leaveSequence(
      ctx,
      of.map(({ id }) => id),
      reason,
    )
  }
}

async function advanceAlike(ctx: CommandContext, sequence: Sequence, rows: Enrolment[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const definition = await versionOf(ctx, { sequenceId: sequence.id, version: first.version })
  const step = definition?.steps.find(({ id }) => id === first.stepId)
  if (!definition || !step) throw new Error('an enrolment stands at a step that its version does not have')
  if (first.state === 'mailing') {
    const nexts = await settleMessages(ctx, definition, rows)
    const waiting = rows.filter(({ id }) => !nexts.has(id)).map(({ id }) => id)
    const dueAt = new Date(Date.now() + LOOK_AGAIN_MS)
    await ctx.db.sequenceEnrolment.updateMany({ where: { id: { in: waiting } }, data: { dueAt } })
    return moveOn(ctx, sequence.id, nexts)
  }
  const exits = await exitsOf(ctx, definition, rows)
  const staying = rows.filter(({ id }) => !exits.has(id))
  await ctx.db.sequenceFigure.updateMany({
    where: { sequenceId: sequence.id, stepId: step.id },
    data: { reached: { increment: staying.length } },
  })
  const nexts = staying.length > 0 ? await runStep(ctx, { sequence, definition, step }, staying) : new Map()
  await moveOn(ctx, sequence.id, new Map([...exits, ...nexts]))
}

/**
 * Brings enrolments that have been claimed to where they get next. All that a step does happens in the transaction that moves them
 * on: cut off at any point, it has happened wholly or not at all. Who has left meanwhile stays out.
 */
export const advance = command({
  name: 'sequences.advance',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ sequenceId: uuid, enrolmentIds: z.array(uuid).min(1).max(1_000) }),
  handler: async ({ ctx, input: { sequenceId, enrolmentIds } }) => {
    const rows = await ctx.db.sequenceEnrolment.updateManyAndReturn({
      where: {
        id: { in: enrolmentIds },
        sequenceId,
        state: { in: ['waiting', 'mailing'] },
        leaseUntil: { not: null },
      },
      data: { leaseUntil: null },
    })
    const sequence = await ctx.db.sequence.findFirst({ where: { id: sequenceId, status: 'active' } })
    if (!sequence) return
    for (const alike of Map.groupBy(rows, (row) => `${row.state} ${row.version} ${row.stepId}`).values()) {
      await advanceAlike(ctx, sequence, alike)
    }
  },
})
