import { newId } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'
import { changedSettings, contentColumns, contentOf } from './agent-content'
import { LONGEST_LABEL, NO_DRAFT } from './agent-draft'
import { AGENT_PUBLISHED } from './events'
import type { ReachedAgent } from './reach-agent'
import { savedMeanwhile } from './saved-meanwhile'
import type { AgentContent } from './schema'

type How = { note?: string; restoredFrom?: number; keepsDraft?: boolean }

/**
 * Makes settings what customers get, as a version of its own. What was live before the first publication is kept as a version
 * too: there is always something to go back to.
 * @throws conflict when somebody saved since the agent was read
 */
export async function publishContent(ctx: CommandContext, agent: ReachedAgent, after: AgentContent, how: How = {}) {
  const before = contentOf(agent)
  const number = agent.liveVersion + 1
  const saved = await ctx.db.agent.updateMany({
    where: { id: agent.id, version: agent.version },
    data: {
      ...contentColumns(after),
      ...(how.keepsDraft ? {} : NO_DRAFT),
      liveVersion: number,
      version: { increment: 1 },
    },
  })
  if (saved.count === 0) throw savedMeanwhile()
  const kept = { agentId: agent.id, subTenantId: agent.subTenantId }
  await ctx.db.agentVersion.createMany({
    data: [{ ...kept, id: newId(), number: agent.liveVersion, settings: before, changed: [], actorLabel: '' }],
    skipDuplicates: true,
  })
  await ctx.db.agentVersion.create({
    data: {
      ...kept,
      id: newId(),
      number,
      settings: after,
      changed: changedSettings(before, after),
      restoredFrom: how.restoredFrom ?? null,
      note: how.note ?? '',
      actorLabel: ctx.actor.label.slice(0, LONGEST_LABEL),
    },
  })
  ctx.emit(AGENT_PUBLISHED, { agentId: agent.id, number })
  return { id: agent.id, version: agent.version + 1, liveVersion: number }
}
