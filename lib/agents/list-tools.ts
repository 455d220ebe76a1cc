import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { toolView } from './tool-view'

const MOST = 100

export const listTools = query({
  name: 'agents.list-tools',
  access: 'agents:read',
  input: noInput,
  route: { method: 'GET', path: '/agent-tools', summary: 'List the endpoints that AI agents may call', tags: ['AI'] },
  handler: async ({ ctx }) => {
    const rows = await ctx.db.agentTool.findMany({ orderBy: { name: 'asc' }, take: MOST })
    return rows.map(toolView)
  },
})
