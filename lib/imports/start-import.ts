import { conflict } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { IMPORT_REQUESTED } from './check-import'
import { importView } from './import-view'
import { reachImport } from './reach-import'
import { importIdInput } from './schema'

/** Takes the checked rows over. */
export const startImport = command({
  name: 'imports.start',
  access: 'contacts:write',
  input: importIdInput,
  route: {
    method: 'POST',
    path: '/contact-imports/{importId}/start',
    summary: 'Start a checked import',
    tags: ['Contact imports'],
  },
  handler: async ({ ctx, input: { importId } }) => {
    await reachImport(ctx, importId, 'contacts:write')
    const [row] = await ctx.db.contactImport.updateManyAndReturn({
      where: { id: importId, state: 'checked' },
      data: { state: 'running', cursor: 0, startedAt: new Date() },
    })
    if (!row) throw conflict('Only an import that was checked can be started.')
    ctx.emit(IMPORT_REQUESTED, { importId })
    ctx.audit({ resourceId: importId, after: { fileName: row.fileName, rows: row.waiting } })
    return importView(row)
  },
})
