import { newId } from '@/lib/kernel'
import { command, ownerOf } from '@/lib/operations'
import { type AgentView, agentView } from './agent-view'
import { firstWords } from './first-words'
import { createAgentInput } from './schema'
import { takePlaces } from './take-places'

export const createAgent = command({
  name: 'agents.create',
  access: 'agents:write',
  input: createAgentInput,
  limit: { resource: 'agents' },
  route: { method: 'POST', path: '/agents', summary: 'Create an AI agent', tags: ['AI'] },
  handler: async ({ ctx, input }): Promise<AgentView> => {
    const { businessHours, ...settings } = input
    const row = await ctx.db.agent.create({
      data: {
        id: newId(),
        ownerId: ownerOf(ctx),
        ...firstWords(ctx.tenant.locale, ctx.tenant.name),
        language: ctx.tenant.locale.slice(0, 2),
        channels: [],
        suggestions: [],
        ...settings,
        ...(businessHours ? { businessHours } : {}),
      },
    })
    await takePlaces(ctx, row.id, row.channels)
    ctx.audit({ resourceId: row.id, after: settings })
    return agentView(row)
  },
})
