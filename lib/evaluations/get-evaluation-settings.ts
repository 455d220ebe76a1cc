import { reachAgent } from '@/lib/agents'
import { query } from '@/lib/operations'
import { agentInput } from './schema'
import { settingsOf } from './settings-of'

export const getEvaluationSettings = query({
  name: 'evaluations.get-settings',
  access: 'agents:read',
  input: agentInput,
  route: {
    method: 'GET',
    path: '/agents/{agentId}/test-settings',
    summary: 'Get how an AI agent is tested',
    tags: ['AI'],
  },
  handler: async ({ ctx, input: { agentId } }) => {
    await reachAgent(ctx, agentId, 'agents:read')
    return settingsOf(ctx, agentId)
  },
})
