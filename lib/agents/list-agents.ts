import { z } from 'zod'
import { ownerFilter, ownRows, query } from '@/lib/operations'
import { agentView } from './agent-view'

const nothing = z.strictObject({})

export const listAgents = query({
  name: 'agents.list',
  access: 'agents:read',
  input: nothing,
  route: { method: 'GET', path: '/agents', summary: 'List the AI agents', tags: ['AI'] },
  handler: async ({ ctx }) => {
    const rows = await ctx.db.agent.findMany({
      where: { ...ownerFilter(ctx, 'agents:read'), ...ownRows(ctx) },
      orderBy: [{ isDefault: 'desc' }, { id: 'asc' }],
      take: 200,
    })
    return rows.map(agentView)
  },
})
