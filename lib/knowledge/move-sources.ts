import { notFound } from '@/lib/kernel'
import { command, ownRows } from '@/lib/operations'
import { reachFolder } from './folder-view'
import { moveSourcesInput } from './schema'

/** Puts sources into a folder, or out of all (null). All or none. @throws not_found */
export const moveSources = command({
  name: 'knowledge.move-sources',
  access: 'knowledge:write',
  input: moveSourcesInput,
  route: {
    method: 'POST',
    path: '/knowledge/folders/moves',
    summary: 'Move knowledge sources into a folder',
    tags: ['Knowledge'],
  },
  handler: async ({ ctx, input: { ids, folderId } }) => {
    const folder = folderId ? await reachFolder(ctx, folderId) : null
    const wanted = [...new Set(ids)]
    const { count } = await ctx.db.knowledgeSource.updateMany({
      where: { id: { in: wanted }, ...ownRows(ctx) },
      data: { folderId: folder?.id ?? null },
    })
    if (count < wanted.length) throw notFound('Knowledge source')
    ctx.audit({ ...(folder ? { resourceId: folder.id } : {}), after: { folder: folder?.name ?? null, sources: count } })
    return { moved: count }
  },
})
