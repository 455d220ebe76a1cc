import { conflict, newId } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { createToolInput } from './schema'
import { headerColumns } from './tool-headers'
import { toolView } from './tool-view'

const MOST_TOOLS = 100

export const createTool = command({
  name: 'agents.create-tool',
  access: 'agents:write',
  input: createToolInput,
  route: {
    method: 'POST',
    path: '/agent-tools',
    summary: 'Declare an endpoint that AI agents may call',
    tags: ['AI'],
    successStatus: 201,
  },
  handler: async ({ ctx, input: { headers, ...tool } }) => {
    if ((await ctx.db.agentTool.count()) >= MOST_TOOLS) throw conflict(`There are ${MOST_TOOLS} tools already.`)
    const id = newId()
    const made = await ctx.db.agentTool.createMany({
      data: [{ id, ...tool, ...headerColumns(ctx.tenantId, headers) }],
      skipDuplicates: true,
    })
    if (made.count === 0) throw conflict('There is a tool of that name already.')
    ctx.audit({ resourceId: id, after: { ...tool, headers: headers.map(({ name }) => name) } })
    return toolView(await ctx.db.agentTool.findFirstOrThrow({ where: { id } }))
  },
})
