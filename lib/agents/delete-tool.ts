import { command } from '@/lib/operations'
import { toolIdInput } from './schema'
import { reachTool, toolView } from './tool-view'

/** Agents that have it go on without it. */
export const deleteTool = command({
  name: 'agents.delete-tool',
  access: 'agents:write',
  input: toolIdInput,
  route: { method: 'DELETE', path: '/agent-tools/{toolId}', summary: 'Delete an endpoint of AI agents', tags: ['AI'] },
  handler: async ({ ctx, input: { toolId } }) => {
    const before = await reachTool(ctx, toolId)
    await ctx.db.agentTool.deleteMany({ where: { id: toolId } })
    ctx.audit({ resourceId: toolId, before: toolView(before) })
    return { id: toolId }
  },
})
