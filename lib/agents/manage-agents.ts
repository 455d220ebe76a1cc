import { z } from 'zod'
import { Prisma } from '@/lib/db'
import { conflict, newId, notFound } from '@/lib/kernel'
import { command, giveBackStanding, query } from '@/lib/operations'
import { agentView } from './agent-view'
import { agentIdInput, createAgentInput, updateAgentInput } from './schema'

const nothing = z.strictObject({})

export const listAgents = query({
  name: 'agents.list',
  access: 'agents:read',
  input: nothing,
  route: { method: 'GET', path: '/agents', summary: 'List the AI agents', tags: ['AI'] },
  handler: async ({ ctx }) =>
    (await ctx.db.agent.findMany({ orderBy: [{ isDefault: 'desc' }, { id: 'asc' }], take: 200 })).map(agentView),
})

export const getAgent = query({
  name: 'agents.get',
  access: 'agents:read',
  input: agentIdInput,
  route: { method: 'GET', path: '/agents/{id}', summary: 'Get an AI agent', tags: ['AI'] },
  handler: async ({ ctx, input }) => {
    const row = await ctx.db.agent.findFirst({ where: { id: input.id } })
    if (!row) throw notFound('Agent')
    return agentView(row)
  },
})

export const createAgent = command({
  name: 'agents.create',
  access: 'agents:write',
  input: createAgentInput,
  limit: { resource: 'agents' },
  route: { method: 'POST', path: '/agents', summary: 'Create an AI agent', tags: ['AI'] },
  handler: async ({ ctx, input }) => {
    const { businessHours, ...settings } = input
    const row = await ctx.db.agent.create({
      data: { id: newId(), suggestions: [], ...settings, ...(businessHours ? { businessHours } : {}) },
    })
    ctx.audit({ resourceId: row.id, after: settings })
    return agentView(row)
  },
})

/** @throws conflict when somebody saved since the editor was opened */
export const updateAgent = command({
  name: 'agents.update',
  access: 'agents:write',
  input: updateAgentInput,
  route: { method: 'PATCH', path: '/agents/{id}', summary: 'Change an AI agent', tags: ['AI'] },
  handler: async ({ ctx, input: { id, version, businessHours, ...changes } }) => {
    const before = await ctx.db.agent.findFirst({ where: { id } })
    if (!before) throw notFound('Agent')
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

export const deleteAgent = command({
  name: 'agents.delete',
  access: 'agents:delete',
  input: agentIdInput,
  route: { method: 'DELETE', path: '/agents/{id}', summary: 'Delete an AI agent', tags: ['AI'] },
  handler: async ({ ctx, input }) => {
    const row = await ctx.db.agent.findFirst({ where: { id: input.id } })
    if (!row) throw notFound('Agent')
    if (row.isDefault) throw conflict('The agent that answers the web chat cannot be deleted. Pause it instead.')
    await ctx.db.conversation.updateMany({ where: { agentId: row.id }, data: { agentId: null } })
    await ctx.db.agent.delete({ where: ctx.key(row.id) })
    await giveBackStanding(ctx, 'agents')
    ctx.audit({ resourceId: row.id, before: { name: row.name } })
    return { id: row.id }
  },
})
