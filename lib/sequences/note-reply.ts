import type { TenantContext } from '@/lib/operations'
import { leave } from './leave'
import { underWay } from './under-way'

/** Somebody has written: where a person answers by now, no sequence goes on with them. */
export async function noteReply(ctx: TenantContext, conversationId: string): Promise<void> {
  const conversation = await ctx.db.conversation.findFirst({
    where: { id: conversationId },
    select: { contactId: true },
  })
  if (!conversation) return
  const stopping = (await underWay(ctx, conversation.contactId)).filter(({ definition }) => definition.stopsOnReply)
  if (stopping.length > 0) await leave(ctx, { enrolmentIds: stopping.map(({ id }) => id), reason: 'replied' })
}
