import { noInput } from '@/lib/kernel/schema'
import { ownRows, query } from '@/lib/operations'
import { type FolderView, MOST_FOLDERS } from './schema'

/** Folders by name, with how many sources lie in them. */
export const listFolders = query({
  name: 'knowledge.list-folders',
  access: 'knowledge:read',
  input: noInput,
  route: {
    method: 'GET',
    path: '/knowledge/folders',
    summary: 'List the folders of knowledge sources',
    tags: ['Knowledge'],
  },
  handler: async ({ ctx }): Promise<FolderView[]> => {
    const [folders, counts] = await Promise.all([
      ctx.db.knowledgeFolder.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }], take: MOST_FOLDERS }),
      ctx.db.knowledgeSource.groupBy({
        by: ['folderId'],
        where: { ...ownRows(ctx), folderId: { not: null } },
        _count: { _all: true },
      }),
    ])
    const countOf = new Map(counts.map(({ folderId, _count }) => [folderId, _count._all]))
    return folders.map(({ id, name }) => ({ id, name, sources: countOf.get(id) ?? 0 }))
  },
})
