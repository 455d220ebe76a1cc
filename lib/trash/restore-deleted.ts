import { notFound } from '@/lib/kernel'
import { command, takeStanding } from '@/lib/operations'
import { assertNameIsFree, deletedRows, KINDS } from './kinds'
import { deletedInput } from './schema'

/** @throws conflict when its name is taken by now, limit_exceeded when there is no room for it any more */
export const restoreDeleted = command({
  name: 'trash.restore',
  access: 'member',
  input: deletedInput,
  route: { method: 'POST', path: '/deleted/{id}/restore', summary: 'Restore what was deleted', tags: ['Deleted'] },
  handler: async ({ ctx, input: { kind, id } }) => {
    const { table, label, standing, emits, reachable, restore } = KINDS[kind]
    const where = { id, ...deletedRows(ctx, kind), ...reachable }
    const row = await table(ctx.db).findFirst({ where })
    if (!row) throw notFound('Deleted item')
    await assertNameIsFree(ctx, kind, row)
    const restored = await table(ctx.db).updateMany({ where, data: { deletedAt: null, deletedBy: null } })
    // Somebody else was quicker.
    if (restored.count === 0) throw notFound('Deleted item')
    if (standing) await takeStanding(ctx, standing.resource, standing.amount(row))
    await restore?.(ctx, id)
    if (emits) ctx.emit(emits, {})
    ctx.audit({ resourceId: id, after: { kind, name: label(row) } })
    return { id }
  },
})
