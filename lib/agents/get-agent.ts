import { notFound } from '@/lib/kernel'
import { ownerFilter, query } from '@/lib/operations'
import { agentView } from './agent-view'
import { agentIdInput } from './schema'

export const getAgent = query({
  name: 'agents.get',
  access: 'agents:read',
  input: agentIdInput,
  route: { method: 'GET', path: '/agents/{id}', summary: 'Get an AI agent', tags: ['AI'] },
  handler: async ({ ctx, input }) => {
    const row = await ctx.db.agent.findFirst({ where: { id: input.id, ...ownerFilter(ctx, 'agents:read') } })
    if (!row) throw notFound('Agent')
    return agentView(row)
  },
})
