import { conflict, notFound } from '@/lib/kernel'
import { command, deletedNow, giveBackStanding, ownerFilter } from '@/lib/operations'
import { agentIdInput } from './schema'

export const deleteAgent = command({
  name: 'agents.delete',
  access: 'agents:delete',
  input: agentIdInput,
  route: { method: 'DELETE', path: '/agents/{id}', summary: 'Delete an AI agent', tags: ['AI'] },
  handler: async ({ ctx, input }) => {
    const row = await ctx.db.agent.findFirst({ where: { id: input.id, ...ownerFilter(ctx, 'agents:delete') } })
    if (!row) throw notFound('Agent')
    if (row.isDefault) throw conflict('The agent that answers the web chat cannot be deleted. Pause it instead.')
    await ctx.db.conversation.updateMany({ where: { agentId: row.id }, data: { agentId: null } })
    await ctx.db.agent.update({ where: ctx.key(row.id), data: deletedNow(ctx) })
    await giveBackStanding(ctx, 'agents')
    ctx.audit({ resourceId: row.id, before: { name: row.name } })
    return { id: row.id }
  },
})
