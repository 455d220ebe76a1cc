import { conflict } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { settingsHash } from './agent-content'
import type { AgentContent, TestState } from './schema'

/** How far settings have been tested: the latest run that is at its end and newer than every change of a case counts. */
export async function testStateOf(ctx: TenantContext, agentId: string, settings: AgentContent): Promise<TestState> {
  const which = { agentId, isEnabled: true }
  const [cases, newest, row] = await Promise.all([
    ctx.db.evaluationCase.count({ where: which }),
    ctx.db.evaluationCase.findFirst({
      where: { agentId },
      orderBy: { updatedAt: 'desc' },
      select: { updatedAt: true },
    }),
    ctx.db.evaluationSettings.findFirst({ where: { agentId }, select: { gate: true } }),
  ])
  const gate = row?.gate === 'block' ? ('block' as const) : ('ask' as const)
  if (cases === 0 || !newest) return { kind: 'none', gate, cases: 0, broken: 0, runId: null }
  const run = await ctx.db.evaluationRun.findFirst({
    where: { agentId, state: 'done', settingsHash: settingsHash(settings), createdAt: { gte: newest.updatedAt } },
    orderBy: { id: 'desc' },
    select: { id: true, broken: true },
  })
  if (!run) return { kind: 'untested', gate, cases, broken: 0, runId: null }
  return { kind: run.broken > 0 ? 'broken' : 'held', gate, cases, broken: run.broken, runId: run.id }
}

/**
 * Publishing heeds the tests: where they have not all held, whoever publishes says that they know, or, where the agent's settings
 * say so, cannot.
 * @throws conflict
 */
export async function assertTestsHeld(
  ctx: TenantContext,
  agentId: string,
  settings: AgentContent,
  acceptsBroken: boolean,
): Promise<void> {
  const { kind, gate, cases, broken } = await testStateOf(ctx, agentId, settings)
  if (kind === 'none' || kind === 'held') return
  if (gate === 'ask' && acceptsBroken) return
  throw conflict(
    kind === 'untested'
      ? 'These settings have not been tested yet. Run the tests first.'
      : `${broken} of ${cases} tests do not hold with these settings.`,
  )
}
