import { command } from '@/lib/operations'
import { folderNameTaken, reachFolder } from './folder-view'
import { renameFolderInput } from './schema'

/** @throws not_found, invalid where another folder has the name */
export const renameFolder = command({
  name: 'knowledge.rename-folder',
  access: 'knowledge:write',
  input: renameFolderInput,
  route: {
    method: 'PATCH',
    path: '/knowledge/folders/{folderId}',
    summary: 'Rename a folder of knowledge sources',
    tags: ['Knowledge'],
  },
  handler: async ({ ctx, input: { folderId, name } }) => {
    const before = await reachFolder(ctx, folderId)
    const other = await ctx.db.knowledgeFolder.findFirst({ where: { name, id: { not: folderId } } })
    if (other) throw folderNameTaken()
    await ctx.db.knowledgeFolder.update({ where: ctx.key(folderId), data: { name } })
    ctx.audit({ resourceId: folderId, before: { name: before.name }, after: { name } })
    return { id: folderId, name }
  },
})
