import { reachAgent, settingsToEdit, testStateOf } from '@/lib/agents'
import type { TestState } from '@/lib/agents/schema'
import { query } from '@/lib/operations'
import { agentInput } from './schema'

/** How far what would be published has been tested. */
export const getTestState = query({
  name: 'evaluations.get-state',
  access: 'agents:read',
  input: agentInput,
  route: {
    method: 'GET',
    path: '/agents/{agentId}/test-state',
    summary: 'Get how far the draft of an AI agent has been tested',
    tags: ['AI'],
  },
  handler: async ({ ctx, input: { agentId } }): Promise<TestState> =>
    testStateOf(ctx, agentId, settingsToEdit(await reachAgent(ctx, agentId, 'agents:read'))),
})
