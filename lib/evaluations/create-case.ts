import { reachAgent } from '@/lib/agents'
import { command } from '@/lib/operations'
import { keepCase } from './keep-case'
import { createCaseInput } from './schema'

/** A conversation that the agent is tested with from now on. */
export const createCase = command({
  name: 'evaluations.create-case',
  access: 'agents:write',
  input: createCaseInput,
  route: { method: 'POST', path: '/agents/{agentId}/tests', summary: 'Add a test to an AI agent', tags: ['AI'] },
  handler: async ({ ctx, input: { agentId, ...content } }) => {
    const agent = await reachAgent(ctx, agentId, 'agents:write')
    const { id } = await keepCase(ctx, agent, content)
    ctx.audit({ resourceId: id, after: content })
    return { id }
  },
})
