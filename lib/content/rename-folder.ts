import { literally } from '@/lib/db'
import { invalid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { folderPath, renameFolderInput } from './library-inputs'

/** A folder and those below it under another name; an empty one takes them out of it. */
export const renameFolder = command({
  name: 'content.rename-folder',
  access: 'content:write',
  input: renameFolderInput,
  route: {
    method: 'POST',
    path: '/content-folders/rename',
    summary: 'Rename a folder of the library',
    tags: ['Content'],
  },
  handler: async ({ ctx, input: { kind, from, to } }) => {
    const folders = await ctx.db.contentItem.groupBy({
      by: ['folder'],
      where: { kind, OR: [{ folder: from }, { folder: { startsWith: `${literally(from)}/` } }] },
      orderBy: { folder: 'asc' },
    })
    let moved = 0
    for (const { folder } of folders) {
      const renamed = folderPath.safeParse(`${to}/${folder.slice(from.length)}`)
      if (!renamed.success) throw invalid('to', 'is too long for what is below it')
      const { count } = await ctx.db.contentItem.updateMany({
        where: { kind, folder },
        data: { folder: renamed.data },
      })
      moved += count
    }
    ctx.audit({ resourceId: from, before: { folder: from }, after: { folder: to, moved } })
    return { moved }
  },
})
