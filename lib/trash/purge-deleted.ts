import { z } from 'zod'
import { forgetStored, removeLoose } from '@/lib/files'
import { notFound } from '@/lib/kernel'
import { command, systemActor, type TenantContext, task, tenantContext } from '@/lib/operations'
import { deletedRows, KINDS } from './kinds'
import { deletedInput, TRASH_KINDS } from './schema'

const removeRow = command({
  name: 'trash.remove',
  access: 'member',
  input: z.strictObject({ kind: z.enum(TRASH_KINDS), id: z.uuid() }),
  handler: async ({ ctx, input: { kind, id } }) => {
    const { table, label, files } = KINDS[kind]
    const where = { id, ...deletedRows(ctx, kind) }
    const row = await table(ctx.db).findFirst({ where })
    if (!row) throw notFound('Deleted item')
    const fileIds = (await files?.(ctx, id)) ?? []
    const { count } = await table(ctx.db).deleteMany({ where })
    if (count === 0) throw notFound('Deleted item')
    ctx.audit({ resourceId: id, before: { kind, name: label(row) } })
    return { storageKey: typeof row.storageKey === 'string' ? row.storageKey : null, fileIds }
  },
})

/** Removes for good; bytes go after the row, so that no row is left without them. */
export async function removeForGood(ctx: TenantContext, input: z.output<typeof deletedInput>): Promise<void> {
  const { storageKey, fileIds } = await removeRow(ctx, input)
  if (storageKey) await forgetStored(storageKey)
  if (fileIds.length > 0) {
    const worker = tenantContext(ctx.tenant, systemActor('trash.purge'), ctx.request, ctx.accountId)
    await removeLoose(worker, { id: { in: fileIds } })
  }
}

/** Deletes for good what was deleted before. */
export const purgeDeleted = task({
  name: 'trash.purge',
  access: 'member',
  input: deletedInput,
  route: { method: 'DELETE', path: '/deleted/{id}', summary: 'Delete for good', tags: ['Deleted'] },
  handler: async ({ ctx, input }) => {
    await removeForGood(ctx, input)
    return { id: input.id }
  },
})
