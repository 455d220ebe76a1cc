import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command, type TenantContext } from '@/lib/operations'
import { leaveRuns } from './leave-runs'
import { holdConversation, isOpenRun, standingOf } from './standing'

const leaveWhereNotFree = command({
  name: 'workflows.leave',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ conversationId: uuid }),
  handler: async ({ ctx, input: { conversationId } }) => {
    const conversation = await holdConversation(ctx, conversationId)
    if (conversation) await standingOf(ctx, conversation)
    else await leaveRuns(ctx, { conversationId, state: isOpenRun }, 'moved')
  },
})

/** A person has taken a conversation, it was closed or moved to another account: no workflow goes on in it. */
export async function noteChange(ctx: TenantContext, conversationId: string): Promise<void> {
  const run = await ctx.db.workflowRun.findFirst({ where: { conversationId, state: isOpenRun }, select: { id: true } })
  if (run) await leaveWhereNotFree(ctx, { conversationId })
}

const leaveAsked = command({
  name: 'workflows.leave-asked',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ conversationId: uuid }),
  handler: async ({ ctx, input: { conversationId } }) => {
    await holdConversation(ctx, conversationId)
    await leaveRuns(ctx, { conversationId, state: isOpenRun }, 'taken_over')
  },
})

/** The customer has asked for a person by the button of the chat. */
export async function noteWish(ctx: TenantContext, conversationId: string): Promise<void> {
  await leaveAsked(ctx, { conversationId })
}
