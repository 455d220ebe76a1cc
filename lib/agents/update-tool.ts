import { conflict } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { updateToolInput } from './schema'
import { headerColumns } from './tool-headers'
import { reachTool, toolView } from './tool-view'

/** What waits for approval with the tool as it was is not done with the tool as it is now: it has to be asked for anew. */
export const updateTool = command({
  name: 'agents.update-tool',
  access: 'agents:write',
  input: updateToolInput,
  route: { method: 'PATCH', path: '/agent-tools/{toolId}', summary: 'Change an endpoint of AI agents', tags: ['AI'] },
  handler: async ({ ctx, input: { toolId, version, headers, ...changes } }) => {
    const before = await reachTool(ctx, toolId)
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
    const saved = await ctx.db.agentTool.updateMany({
      where: { id: toolId, version },
      data: { ...given, ...(headers ? headerColumns(ctx.tenantId, headers) : {}), version: { increment: 1 } },
    })
    if (saved.count === 0) throw conflict('Somebody else has saved this tool meanwhile. Reload to see their changes.')
    ctx.audit({ resourceId: toolId, before: toolView(before), after: given })
    return toolView(await reachTool(ctx, toolId))
  },
})
