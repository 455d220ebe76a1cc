import { task } from '@/lib/operations'
import { callEndpoint } from './call-endpoint'
import { testToolInput } from './schema'
import { reachTool } from './tool-view'

/** Calls it once, for real, as an agent would; nothing is repeated. */
export const testTool = task({
  name: 'agents.test-tool',
  access: 'agents:write',
  input: testToolInput,
  route: {
    method: 'POST',
    path: '/agent-tools/{toolId}/test',
    summary: 'Call an endpoint of AI agents once',
    tags: ['AI'],
  },
  handler: async ({ ctx, input: { toolId, parameters } }) =>
    callEndpoint(ctx.tenantId, { ...(await reachTool(ctx, toolId)), retries: 0 }, parameters),
})
