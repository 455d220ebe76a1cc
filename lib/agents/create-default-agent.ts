import { z } from 'zod'
import { newId } from '@/lib/kernel'
import { command, ownRows, takeStanding } from '@/lib/operations'
import { firstWords } from './first-words'
import { agentSettings } from './schema'

/** The agent that answers a new company's web chat. A second call finds the first one's. */
export const createDefaultAgent = command({
  name: 'agents.create-default',
  access: 'system',
  input: z.strictObject(agentSettings).partial(),
  handler: async ({ ctx, input }) => {
    const known = await ctx.db.agent.findFirst({ where: { isDefault: true, ...ownRows(ctx) } })
    if (known) return { id: known.id }
    await takeStanding(ctx, 'agents')
    const { businessHours, ...settings } = input
    const row = await ctx.db.agent.create({
      data: {
        id: newId(),
        isDefault: true,
        ...firstWords(ctx.tenant.locale, ctx.tenant.name),
        language: ctx.tenant.locale.slice(0, 2),
        suggestions: [],
        handover: { onRequest: true, onUnknown: true, phrases: [] },
        ...settings,
        ...(businessHours ? { businessHours } : {}),
      },
    })
    ctx.audit({ resourceId: row.id, after: { name: row.name } })
    return { id: row.id }
  },
})
