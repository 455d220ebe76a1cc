import type { AgentView } from '@/lib/agents'
import { assignByRule, moveQuietly, moveToWaiting } from '@/lib/conversations'
import { newId } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'
import { doEffects } from './do-effects'
import { CALL_DUE, RUN_CHANGED, RUN_DUE } from './events'
import { factsOf } from './facts-of'
import { noteFigures } from './note-figures'
import { type Halt, type Happening, type LeaveReason, type Outcome, proceed } from './schema'
import { assistantAt, placeOf, type Run, type Standing } from './standing'

const DAY_MS = 86_400_000
/** Of all workflows in one conversation. */
const MOST_STEPS_A_DAY = 300

/** What has come of a walk. `none`: what happened was none of the run's business. */
export type Walked = 'none' | 'on' | 'ended' | 'for_agent'

type Ending = { state: 'finished' | 'left'; reason: LeaveReason | null; isForAgent: boolean }

async function stepsToday(ctx: CommandContext, { conversation, run }: Standing): Promise<number> {
  const { _sum } = await ctx.db.workflowRun.aggregate({
    where: { conversationId: conversation.id, id: { not: run.id }, enteredAt: { gt: new Date(Date.now() - DAY_MS) } },
    _sum: { taken: true },
  })
  return _sum.taken ?? 0
}

/** Somebody is to look: said to the customer where they can be told, and where people have not been asked already. */
async function askPeople(ctx: CommandContext, { conversation }: Standing, isSaid: boolean): Promise<void> {
  if (conversation.state !== 'bot') return
  await (isSaid ? moveToWaiting : moveQuietly)(ctx, conversation, 'workflow')
}

async function handOver(
  ctx: CommandContext,
  standing: Standing,
  halt: Extract<Halt, { kind: 'handed_over' }>,
  assistant: AgentView | null,
): Promise<boolean> {
  const { conversation, name: rule } = standing
  if (halt.to === 'agent' && assistant && conversation.state === 'bot') return true
  const member =
    halt.to === 'member' && halt.memberId
      ? await ctx.db.member.findFirst({
          where: { id: halt.memberId, status: 'active' },
          select: { id: true, name: true },
        })
      : null
  if (member) {
    await askPeople(ctx, standing, true)
    await assignByRule(ctx, conversation, { rule, team: null, member })
    return false
  }
  const team =
    halt.to === 'team' && halt.teamId
      ? await ctx.db.team.findFirst({
          where: { id: halt.teamId, subTenantId: conversation.subTenantId },
          select: { id: true, name: true },
        })
      : null
  if (team) await assignByRule(ctx, conversation, { rule, team, member: null })
  await askPeople(ctx, standing, true)
  return false
}

async function end(ctx: CommandContext, { run }: Standing, stepId: string, ending: Ending): Promise<Noted> {
  const { state, reason, isForAgent } = ending
  await ctx.db.workflowRun.updateMany({
    where: { id: run.id },
    data: { state, reason, isForAgent, dueAt: null, endedAt: new Date() },
  })
  return state === 'finished'
    ? { finished: [stepId], counts: { underWay: -1, finished: 1 } }
    : { left: [stepId], counts: { underWay: -1, left: 1 } }
}

type Noted = Omit<Parameters<typeof noteFigures>[2], 'reached'>

/** Writes down what a run waits for, and sees to it that it is not forgotten. */
async function wait(ctx: CommandContext, { run }: Standing, halt: Halt): Promise<void> {
  if (halt.kind === 'calling') {
    const call = { id: newId(), toolId: halt.toolId, parameters: { ...halt.parameters } }
    await ctx.db.workflowRun.updateMany({
      where: { id: run.id },
      data: { state: 'calling', dueAt: null, call, attempts: 0 },
    })
    ctx.emit(CALL_DUE, { runId: run.id, callId: call.id })
    return
  }
  if (halt.kind !== 'asking' && halt.kind !== 'listening' && halt.kind !== 'waiting') return
  const dueAt = new Date(Date.now() + halt.ms)
  await ctx.db.workflowRun.updateMany({ where: { id: run.id }, data: { state: halt.kind, dueAt } })
  ctx.emit(RUN_DUE, { runId: run.id, moment: dueAt.toISOString() }, { at: dueAt })
}

const isWait = ({ kind }: Halt): boolean => kind !== 'handed_over' && kind !== 'finished' && kind !== 'too_long'

async function settle(
  ctx: CommandContext,
  standing: Standing,
  { halt, place }: Outcome,
  assistant: AgentView | null,
): Promise<{ walked: Walked; noted: Noted }> {
  if (isWait(halt)) {
    await wait(ctx, standing, halt)
    return { walked: 'on', noted: {} }
  }
  if (halt.kind === 'too_long') {
    await askPeople(ctx, standing, true)
    const ending = { state: 'left', reason: 'too_long', isForAgent: false } as const
    return { walked: 'ended', noted: await end(ctx, standing, place.stepId, ending) }
  }
  const isForAgent = halt.kind === 'handed_over' && (await handOver(ctx, standing, halt, assistant))
  // Where no assistant answers, whoever has been through a workflow is not forgotten.
  if (halt.kind === 'finished' && !assistant) await askPeople(ctx, standing, false)
  const noted = await end(ctx, standing, place.stepId, { state: 'finished', reason: null, isForAgent })
  return { walked: isForAgent ? 'for_agent' : 'ended', noted }
}

/**
 * Takes a run on from where it stands: all that its steps do, and where it gets, are one transaction. Cut off at any point, it has
 * happened wholly or not at all. The conversation is held.
 */
export async function walkOn(ctx: CommandContext, standing: Standing, happening: Happening): Promise<Walked> {
  const { run, conversation, definition } = standing
  const assistant = await assistantAt(ctx, conversation)
  const facts = await factsOf(ctx, conversation, definition, assistant)
  const outcome = proceed(definition, placeOf(run), happening, facts)
  if (!outcome) return 'none'
  const { place, visited, effects } = outcome
  const { stepId, answers, offers, tries, taken } = place
  const isTooMuch = taken + (await stepsToday(ctx, standing)) > MOST_STEPS_A_DAY
  const unsaid = isTooMuch ? null : await doEffects(ctx, standing, assistant, effects)
  await ctx.db.workflowRun.updateMany({
    where: { id: run.id },
    data: { stepId, answers: { ...answers }, offers: [...offers], tries, taken },
  })
  const began = happening.kind === 'begin' ? { entered: 1, underWay: 1 } : { entered: 0, underWay: 0 }
  const { walked, noted } = await (unsaid === null
    ? settle(ctx, standing, isTooMuch ? { ...outcome, halt: { kind: 'too_long' } } : outcome, assistant)
    : leave(ctx, standing, stepId, unsaid))
  const counts = { ...noted.counts, entered: began.entered, underWay: began.underWay + (noted.counts?.underWay ?? 0) }
  await noteFigures(ctx, run.workflowId, { ...noted, reached: visited, counts })
  ctx.emit(RUN_CHANGED, { workflowId: run.workflowId, conversationId: conversation.id })
  return walked
}

async function leave(
  ctx: CommandContext,
  standing: Standing,
  stepId: string,
  reason: LeaveReason,
): Promise<{ walked: Walked; noted: Noted }> {
  await askPeople(ctx, standing, false)
  const noted = await end(ctx, standing, stepId, { state: 'left', reason, isForAgent: false })
  return { walked: 'ended', noted }
}

/** The customer's latest message by now: what comes after it answers what is said next. */
export async function latestMessage({ db }: CommandContext, conversationId: string): Promise<string | null> {
  const row = await db.message.findFirst({
    where: { conversationId, authorKind: 'contact' },
    orderBy: { id: 'desc' },
    select: { id: true },
  })
  return row?.id ?? null
}

/** Notes that a run has dealt with what was written so far. */
export async function heardUpTo({ db }: CommandContext, run: Run, messageId: string | null): Promise<void> {
  if (messageId === null) return
  await db.workflowRun.updateMany({ where: { id: run.id }, data: { lastMessageId: messageId } })
}
