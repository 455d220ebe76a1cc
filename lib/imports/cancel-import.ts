import { conflict } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { IMPORT_ENDED } from './check-import'
import { importView } from './import-view'
import { reachImport } from './reach-import'
import { importIdInput } from './schema'

/** Stops behind the batch that is being taken over; what is done stays, and can be undone. */
export const cancelImport = command({
  name: 'imports.cancel',
  access: 'contacts:write',
  input: importIdInput,
  route: {
    method: 'POST',
    path: '/contact-imports/{importId}/cancel',
    summary: 'Cancel an import',
    tags: ['Contact imports'],
  },
  handler: async ({ ctx, input: { importId } }) => {
    await reachImport(ctx, importId, 'contacts:write')
    const [row] = await ctx.db.contactImport.updateManyAndReturn({
      where: { id: importId, state: { in: ['uploaded', 'checking', 'checked', 'running'] } },
      data: { state: 'cancelled', finishedAt: new Date() },
    })
    if (!row) throw conflict('This import has already ended.')
    ctx.emit(IMPORT_ENDED, { importId })
    ctx.audit({ resourceId: importId, after: { created: row.created, updated: row.updated, left: row.waiting } })
    return importView(row)
  },
})
