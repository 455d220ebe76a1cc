import { z } from 'zod'
import { lockConversation } from '@/lib/conversations'
import { isAppError, uuid } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'

/** A call-back, and the moment that a timer was set for. */
export const meetInput = z.strictObject({ callBackId: uuid, moment: z.iso.datetime() })

/** The call-back if it is still planned for that moment, its conversation held. */
export async function plannedFor(ctx: CommandContext, { callBackId, moment }: z.output<typeof meetInput>) {
  const planned = { id: callBackId, state: 'planned', dueAt: new Date(moment) }
  const known = await ctx.db.callBack.findFirst({ where: planned, select: { conversationId: true } })
  if (!known) return null
  try {
    await lockConversation(ctx, known.conversationId)
  } catch (error) {
    if (isAppError(error, 'not_found')) return null
    throw error
  }
  return ctx.db.callBack.findFirst({ where: planned })
}
