import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { IMPORT_ENDED } from './check-import'

/** The work has failed for good: what is done stays, and the import says that it stopped. */
export const giveUpImport = command({
  name: 'imports.give-up',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ importId: uuid }),
  handler: async ({ ctx, input: { importId } }) => {
    const problem = 'unexpected'
    const finishedAt = new Date()
    const where = { id: importId }
    const read = await ctx.db.contactImport.updateMany({
      where: { ...where, state: 'checking' },
      data: { state: 'failed', problem, finishedAt },
    })
    // What was taken over can be undone like a cancelled import.
    const taken = await ctx.db.contactImport.updateMany({
      where: { ...where, state: { in: ['running', 'undoing'] } },
      data: { state: 'cancelled', problem, finishedAt },
    })
    if (read.count + taken.count > 0) ctx.emit(IMPORT_ENDED, { importId })
  },
})
