import { newId } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { folderNameTaken, tooManyFolders } from './folder-view'
import { createFolderInput, MOST_FOLDERS } from './schema'

/** A folder for sources. @throws invalid where another has the name */
export const createFolder = command({
  name: 'knowledge.create-folder',
  access: 'knowledge:write',
  input: createFolderInput,
  route: {
    method: 'POST',
    path: '/knowledge/folders',
    summary: 'Create a folder for knowledge sources',
    tags: ['Knowledge'],
    successStatus: 201,
  },
  handler: async ({ ctx, input: { name } }) => {
    if ((await ctx.db.knowledgeFolder.count()) >= MOST_FOLDERS) throw tooManyFolders(MOST_FOLDERS)
    const id = newId()
    const { count } = await ctx.db.knowledgeFolder.createMany({ data: [{ id, name }], skipDuplicates: true })
    if (count === 0) throw folderNameTaken()
    ctx.audit({ resourceId: id, after: { name } })
    return { id, name }
  },
})
