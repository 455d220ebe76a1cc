import { newId } from '@/lib/kernel'
import { command, ownerOf } from '@/lib/operations'
import { agentView } from './agent-view'
import { createAgentInput } from './schema'

export const createAgent = command({
  name: 'agents.create',
  access: 'agents:write',
  input: createAgentInput,
  limit: { resource: 'agents' },
  route: { method: 'POST', path: '/agents', summary: 'Create an AI agent', tags: ['AI'] },
  handler: async ({ ctx, input }) => {
    const { businessHours, ...settings } = input
    const row = await ctx.db.agent.create({
      data: {
        id: newId(),
        ownerId: ownerOf(ctx),
        suggestions: [],
        ...settings,
        ...(businessHours ? { businessHours } : {}),
      },
    })
    ctx.audit({ resourceId: row.id, after: settings })
    return agentView(row)
  },
})
