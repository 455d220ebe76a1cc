import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { contentOf, storedContent } from './agent-content'
import { publishContent } from './publish-content'
import { agentToChange } from './reach-agent'
import { restoreVersionInput } from './schema'

/** Customers get an earlier version again, as a version of its own. What is being edited stays a draft. */
export const restoreAgentVersion = command({
  name: 'agents.restore-version',
  access: 'agents:write',
  input: restoreVersionInput,
  route: {
    method: 'POST',
    path: '/agents/{id}/versions/{number}/restore',
    summary: 'Go back to a version of an AI agent',
    tags: ['AI'],
  },
  handler: async ({ ctx, input: { number, ...input } }) => {
    const agent = await agentToChange(ctx, input)
    const earlier = await ctx.db.agentVersion.findFirst({ where: { agentId: agent.id, number } })
    const settings = storedContent(earlier?.settings)
    if (!settings) throw notFound('Version')
    const published = await publishContent(ctx, agent, settings, { restoredFrom: number, keepsDraft: true })
    ctx.audit({ resourceId: agent.id, before: contentOf(agent), after: { ...settings, restoredFrom: number } })
    return published
  },
})
