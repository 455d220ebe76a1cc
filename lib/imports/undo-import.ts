import { conflict } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { IMPORT_REQUESTED } from './check-import'
import { importView } from './import-view'
import { reachImport } from './reach-import'
import { importIdInput } from './schema'

/** Removes whom the import made and gives those whom it changed their old values back, where nobody changed them since. */
export const undoImport = command({
  name: 'imports.undo',
  access: 'contacts:delete',
  input: importIdInput,
  route: {
    method: 'POST',
    path: '/contact-imports/{importId}/undo',
    summary: 'Undo an import',
    description: 'Possible for as long as deleted contacts can be restored.',
    tags: ['Contact imports'],
  },
  handler: async ({ ctx, input: { importId } }) => {
    const before = await reachImport(ctx, importId, 'contacts:write')
    if (!importView(before).canBeUndone) throw conflict('This import cannot be undone.')
    const [row] = await ctx.db.contactImport.updateManyAndReturn({
      where: { id: importId, state: before.state },
      // Rows are taken back from the last one on.
      data: { state: 'undoing', finishedAt: new Date() },
    })
    if (!row) throw conflict('This import cannot be undone.')
    ctx.emit(IMPORT_REQUESTED, { importId })
    ctx.audit({ resourceId: importId, after: { fileName: row.fileName, created: row.created, updated: row.updated } })
    return importView(row)
  },
})
