import { cutPage } from '@/lib/kernel'
import { query, RESTORE_DAYS } from '@/lib/operations'
import { deletedRows, KINDS } from './kinds'
import { type DeletedView, listDeletedInput } from './schema'

const DAY_MS = 86_400_000

function after(cursor: string | undefined) {
  const [time = '', id = ''] = (cursor ?? '').split('_')
  const deletedAt = new Date(Number(time))
  if (!cursor || Number.isNaN(deletedAt.getTime()) || !/^[0-9a-f-]{36}$/.test(id)) return {}
  return { AND: [{ OR: [{ deletedAt: { lt: deletedAt } }, { deletedAt, id: { lt: id } }] }] }
}

/** What was deleted and can be restored, the latest first. */
export const listDeleted = query({
  name: 'trash.list',
  access: 'member',
  input: listDeletedInput,
  route: { method: 'GET', path: '/deleted', summary: 'List what was deleted', tags: ['Deleted'] },
  handler: async ({ ctx, input: { kind, cursor, limit } }) => {
    const { table, label, reachable } = KINDS[kind]
    const rows = await table(ctx.db).findMany({
      where: { ...deletedRows(ctx, kind), ...reachable, ...after(cursor) },
      orderBy: [{ deletedAt: 'desc' }, { id: 'desc' }],
      take: limit + 1,
    })
    const found = rows.map((row): DeletedView => {
      const deletedAt = row.deletedAt ?? new Date()
      const goneAt = new Date(deletedAt.getTime() + RESTORE_DAYS * DAY_MS)
      return { id: row.id, label: label(row), deletedAt, deletedBy: row.deletedBy ?? '', goneAt }
    })
    return cutPage(found, limit, ({ deletedAt, id }) => `${deletedAt.getTime()}_${id}`)
  },
})
