import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command, giveBackStanding } from '@/lib/operations'
import { IMPORT_ENDED } from './check-import'

/** Takes the last rows that are left back. @returns whether there is more to do */
export const undoBatch = command({
  name: 'imports.undo-batch',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ importId: uuid, most: z.number().int(), by: z.string() }),
  handler: async ({ ctx, input: { importId, most, by } }) => {
    const { passed, made, isOver } = await ctx.db.$import.undo(importId, most, by)
    await giveBackStanding(ctx, 'contacts', made)
    if (passed === 0 && !isOver) ctx.emit(IMPORT_ENDED, { importId })
    return passed > 0
  },
})
