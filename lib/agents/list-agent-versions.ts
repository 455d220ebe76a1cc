import { query } from '@/lib/operations'
import { contentOf } from './agent-content'
import { reachAgent } from './reach-agent'
import { AGENT_SETTINGS, type AgentVersionView, agentIdInput } from './schema'

const MOST = 100

/** What customers got, the latest first. */
export const listAgentVersions = query({
  name: 'agents.list-versions',
  access: 'agents:read',
  input: agentIdInput,
  route: { method: 'GET', path: '/agents/{id}/versions', summary: 'List the versions of an AI agent', tags: ['AI'] },
  handler: async ({ ctx, input: { id } }): Promise<AgentVersionView[]> => {
    const agent = await reachAgent(ctx, id, 'agents:read')
    const rows = await ctx.db.agentVersion.findMany({ where: { agentId: id }, orderBy: { number: 'desc' }, take: MOST })
    if (rows.length === 0) {
      const first = { number: agent.liveVersion, changed: [], restoredFrom: null, note: '', by: '' }
      return [{ ...first, settings: contentOf(agent), createdAt: agent.createdAt.toISOString() }]
    }
    return rows.map(({ number, settings, changed, restoredFrom, note, actorLabel, createdAt }) => ({
      number,
      settings: contentOf(settings as Record<string, unknown>),
      changed: AGENT_SETTINGS.filter((name) => changed.includes(name)),
      restoredFrom,
      note,
      by: actorLabel,
      createdAt: createdAt.toISOString(),
    }))
  },
})
