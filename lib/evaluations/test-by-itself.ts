import { z } from 'zod'
import { agentView, contentOf, settingsToEdit, testStateOf } from '@/lib/agents'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { openRun } from './open-run'
import { settingsOf } from './settings-of'

/**
 * Tests an agent where its settings say that this happens by itself: a draft that nobody has saved again since, or what customers
 * get from now on. What has been tested as it is is not tested again.
 */
export const testByItself = command({
  name: 'evaluations.test-by-itself',
  access: 'system',
  isAudited: false,
  input: z.strictObject({
    agentId: uuid,
    cause: z.enum(['saved', 'published']),
    /** Of the agent when its draft was saved: a later one is tested instead. */
    version: z.number().int().optional(),
  }),
  handler: async ({ ctx, input: { agentId, cause, version } }) => {
    const agent = await ctx.db.agent.findFirst({ where: { id: agentId } })
    if (!agent || (version !== undefined && agent.version !== version)) return { isBegun: false }
    const { isAutomatic } = await settingsOf(ctx, agentId)
    const settings = cause === 'saved' ? settingsToEdit(agent) : contentOf(agentView(agent))
    if (!isAutomatic || (await testStateOf(ctx, agentId, settings)).kind !== 'untested') return { isBegun: false }
    return { isBegun: (await openRun(ctx, agent, settings, cause)) !== null }
  },
})
