import { Prisma } from '@/lib/db'
import { conflict, notFound } from '@/lib/kernel'
import { assertWithinLimit, command, ownerFilter } from '@/lib/operations'
import { agentView } from './agent-view'
import { updateAgentInput } from './schema'

/** @throws conflict when somebody saved since the editor was opened */
export const updateAgent = command({
  name: 'agents.update',
  access: 'agents:write',
  input: updateAgentInput,
  route: { method: 'PATCH', path: '/agents/{id}', summary: 'Change an AI agent', tags: ['AI'] },
  handler: async ({ ctx, input: { id, version, businessHours, ...changes } }) => {
    const before = await ctx.db.agent.findFirst({ where: { id, ...ownerFilter(ctx, 'agents:write') } })
    if (!before) throw notFound('Agent')
    await assertWithinLimit(ctx, 'agents', id, { table: ctx.db.agent })
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
    const hours = businessHours === undefined ? {} : { businessHours: businessHours ?? Prisma.DbNull }
    const saved = await ctx.db.agent.updateMany({
      where: { id, version },
      data: { ...given, ...hours, version: { increment: 1 } },
    })
    if (saved.count === 0) throw conflict('Somebody else has saved this agent meanwhile. Reload to see their changes.')
    ctx.audit({ resourceId: id, before: agentView(before), after: { ...given, ...hours } })
    return { id, version: version + 1 }
  },
})
