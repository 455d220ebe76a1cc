import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { type CommandContext, command, giveBackStanding, limitOf, takeRoom, usedOf } from '@/lib/operations'
import { UNLIMITED } from '@/lib/tenancy'
import { IMPORT_ENDED } from './check-import'

/** The first contact beyond the plan's limit: from it on they may not be changed. Null while everything is within. */
async function frozenFrom(ctx: CommandContext): Promise<string | null> {
  const limit = limitOf(ctx, 'contacts')
  if (limit === UNLIMITED || (await usedOf(ctx, 'contacts')) <= limit) return null
  const first = await ctx.db.contact.findFirst({ orderBy: { id: 'asc' }, skip: limit, select: { id: true } })
  return first?.id ?? null
}

/** The next rows, all of what they bring or nothing of it. @returns whether there is more to do */
export const takeBatch = command({
  name: 'imports.take-batch',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ importId: uuid, most: z.number().int() }),
  handler: async ({ ctx, input: { importId, most } }) => {
    const frozen = await frozenFrom(ctx)
    const fresh = await ctx.db.$import.countNew(importId, most, frozen)
    const room = await takeRoom(ctx, 'contacts', fresh)
    const { passed, made, isOver } = await ctx.db.$import.take(importId, { most, room, frozenFrom: frozen })
    await giveBackStanding(ctx, 'contacts', room - made)
    if (passed === 0 && !isOver) ctx.emit(IMPORT_ENDED, { importId })
    return passed > 0
  },
})
