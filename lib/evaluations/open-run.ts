import { agentView, contentOf, type ReachedAgent, settingsHash } from '@/lib/agents'
import type { AgentContent } from '@/lib/agents/schema'
import { newId } from '@/lib/kernel'
import { type CommandContext, releaseUsage, reserveUsage } from '@/lib/operations'
import { EVALUATION_WANTED } from './events'
import { caseTokens } from './metering'
import { MOST_CASES, type RunView, SIDES } from './schema'
import { settingsOf } from './settings-of'

const LEASE_SECONDS = 60

/** Stops a run: what has been asked stays, the rest is not asked. */
export async function stopRun(ctx: CommandContext, runId: string): Promise<boolean> {
  const stopped = await ctx.db.evaluationRun.updateMany({
    where: { id: runId, state: 'running' },
    data: { state: 'cancelled', finishedAt: new Date() },
  })
  await ctx.db.evaluationResult.updateMany({
    where: { runId, state: { in: ['queued', 'running'] } },
    data: { state: 'cancelled', finishedAt: new Date() },
  })
  return stopped.count === 1
}

/** @throws quota_exceeded where the plan has no room for what a run may take: nothing has been asked then */
async function assertRoom(ctx: CommandContext, runId: string, tokens: number): Promise<void> {
  const key = `evaluation-run:${runId}`
  await reserveUsage(ctx, { key, amounts: { ai_tokens: tokens }, leaseSeconds: LEASE_SECONDS })
  await releaseUsage(ctx, key)
}

/**
 * Orders all cases of an agent, with the settings that are tried and, where those are others, with what customers get. A run over
 * the same that is under way is that run; one over something else gives way to the new one.
 * @returns null where there is nothing to ask
 * @throws quota_exceeded
 */
export async function openRun(
  ctx: CommandContext,
  agent: ReachedAgent,
  tried: AgentContent,
  cause: RunView['cause'],
): Promise<{ id: string } | null> {
  const { id: agentId, subTenantId } = agent
  // Held until the transaction ends: of two who begin at once, one does.
  await ctx.db.agent.updateMany({ where: { id: agentId }, data: { updatedAt: new Date() } })
  const cases = await ctx.db.evaluationCase.findMany({
    where: { agentId, isEnabled: true },
    orderBy: { id: 'asc' },
    take: MOST_CASES,
  })
  if (cases.length === 0) return null
  const hash = settingsHash(tried)
  const open = await ctx.db.evaluationRun.findFirst({ where: { agentId, state: 'running' } })
  const newest = Math.max(...cases.map(({ updatedAt }) => updatedAt.getTime()))
  if (open?.settingsHash === hash && open.createdAt.getTime() >= newest && open.cases === cases.length) return open
  if (open) await stopRun(ctx, open.id)

  const live = contentOf(agentView(agent))
  const isCompared = settingsHash(live) !== hash
  const sides = isCompared ? SIDES : (['tried'] as const)
  const { usesJudge } = await settingsOf(ctx, agentId)
  const id = newId()
  const turns = cases.reduce((sum, each) => sum + caseTokens(each.turns.length, usesJudge), 0)
  await assertRoom(ctx, id, turns * sides.length)
  await ctx.db.evaluationRun.create({
    data: {
      id,
      agentId,
      subTenantId,
      cause,
      settings: tried,
      settingsHash: hash,
      liveSettings: live,
      liveVersion: agent.liveVersion,
      isCompared,
      cases: cases.length,
      actorLabel: ctx.actor.label.slice(0, 200),
    },
  })
  const results = cases.flatMap(({ id: caseId, name, turns, expectations }) =>
    sides.map((side) => ({
      id: newId(),
      runId: id,
      subTenantId,
      caseId,
      side,
      name,
      turns,
      expectations: expectations ?? [],
    })),
  )
  await ctx.db.evaluationResult.createMany({ data: results })
  for (const result of results) ctx.emit(EVALUATION_WANTED, { resultId: result.id })
  return { id }
}
