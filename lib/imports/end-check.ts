import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { IMPORT_ENDED, IMPORT_REQUESTED } from './check-import'
import { FILE_PROBLEMS } from './schema'

/** The file was read to its end, or cannot be. */
export const endCheck = command({
  name: 'imports.end-check',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ importId: uuid, problem: z.enum(FILE_PROBLEMS).nullable() }),
  handler: async ({ ctx, input: { importId, problem } }) => {
    const where = { id: importId, state: 'checking' }
    if (problem) {
      const { count } = await ctx.db.contactImport.updateMany({
        where,
        data: { state: 'failed', problem, finishedAt: new Date() },
      })
      if (count > 0) ctx.emit(IMPORT_ENDED, { importId })
      return
    }
    const row = await ctx.db.contactImport.findFirst({ where, select: { startsItself: true } })
    if (!row) return
    const data = row.startsItself ? { state: 'running', cursor: 0, startedAt: new Date() } : { state: 'checked' }
    await ctx.db.contactImport.updateMany({ where, data })
    if (row.startsItself) ctx.emit(IMPORT_REQUESTED, { importId })
  },
})
