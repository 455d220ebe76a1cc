import { conflict, forbidden, invalid } from '@/lib/kernel'
import { can, command } from '@/lib/operations'
import { reachFolder } from './folder-view'
import { removeSource } from './remove-source'
import { deleteFolderInput } from './schema'

/** More would take longer than one transaction should. */
const MOST_DELETED = 50

/**
 * Deletes a folder. Its sources lie in none afterwards, in another one, or are deleted with it.
 * @throws not_found, forbidden for who may not delete sources, conflict where they are too many to be deleted at once
 */
export const deleteFolder = command({
  name: 'knowledge.delete-folder',
  access: 'knowledge:write',
  input: deleteFolderInput,
  route: {
    method: 'DELETE',
    path: '/knowledge/folders/{folderId}',
    summary: 'Delete a folder of knowledge sources',
    tags: ['Knowledge'],
  },
  handler: async ({ ctx, input: { folderId, sources, toFolderId } }) => {
    const folder = await reachFolder(ctx, folderId)
    if (sources === 'move' && (!toFolderId || toFolderId === folderId)) throw invalid('toFolderId', 'is required')
    const target = sources === 'move' && toFolderId ? await reachFolder(ctx, toFolderId) : null
    const inside = { folderId }
    let count = 0
    if (sources === 'delete') {
      if (!can(ctx.actor, 'knowledge:delete')) throw forbidden('You may not delete knowledge sources.')
      const rows = await ctx.db.knowledgeSource.findMany({
        where: inside,
        orderBy: { id: 'asc' },
        take: MOST_DELETED + 1,
        select: { id: true },
      })
      if (rows.length > MOST_DELETED) {
        throw conflict(`A folder with more than ${MOST_DELETED} sources is not deleted with them at once.`)
      }
      for (const { id } of rows) await removeSource(ctx, id)
      count = rows.length
    } else {
      const moved = await ctx.db.knowledgeSource.updateMany({ where: inside, data: { folderId: target?.id ?? null } })
      count = moved.count
    }
    await ctx.db.knowledgeFolder.delete({ where: ctx.key(folderId) })
    ctx.audit({
      resourceId: folderId,
      before: { name: folder.name },
      after: { sources, count, ...(target ? { folder: target.name } : {}) },
    })
    return { id: folderId, count }
  },
})
