import { countFiltered } from '@/lib/conversations'
import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { mayChange, storedFilter, VIEW_FIELDS, viewsOf } from './saved-view'
import { MOST_VIEWS, type SavedView, type ViewFilter } from './schema'

const asked = ({ channel, due, priority, teamId, search, order: _order, ...filter }: ViewFilter) => ({
  ...filter,
  ...(channel === 'any' ? {} : { channel }),
  ...(due === 'any' ? {} : { due }),
  ...(priority === 'any' ? {} : { priority }),
  ...(teamId ? { teamId } : {}),
  ...(search ? { search } : {}),
})

/** The account's first, then one's own, each in its order, with how many conversations each finds. */
export const listViews = query({
  name: 'inbox_views.list',
  access: 'conversations:read',
  input: noInput,
  route: { method: 'GET', path: '/inbox-views', summary: 'List views of the inbox', tags: ['Conversations'] },
  handler: async ({ ctx }): Promise<SavedView[]> => {
    const rows = await ctx.db.inboxView.findMany({
      where: viewsOf(ctx),
      orderBy: [{ isForAll: 'desc' }, { position: 'asc' }, { id: 'asc' }],
      take: 2 * MOST_VIEWS,
      select: VIEW_FIELDS,
    })
    return Promise.all(
      rows.map(async (row) => {
        const filter = storedFilter(row.filter)
        const count = await countFiltered(ctx, asked(filter))
        return { id: row.id, name: row.name, filter, isForAll: row.isForAll, canChange: mayChange(ctx, row), count }
      }),
    )
  },
})
