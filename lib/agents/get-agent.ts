import { query } from '@/lib/operations'
import { editedAgent } from './agent-view'
import { reachAgent } from './reach-agent'
import { agentIdInput } from './schema'

export const getAgent = query({
  name: 'agents.get',
  access: 'agents:read',
  input: agentIdInput,
  route: { method: 'GET', path: '/agents/{id}', summary: 'Get an AI agent', tags: ['AI'] },
  handler: async ({ ctx, input }) => editedAgent(await reachAgent(ctx, input.id, 'agents:read')),
})
