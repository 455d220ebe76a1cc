import type { CommandContext } from '@/lib/operations'

/** Call-backs go with their conversations to another account. */
export async function moveCallBacks(ctx: CommandContext, conversationIds: string[], to: string | null): Promise<void> {
  await ctx.db.callBack.updateMany({ where: { conversationId: { in: conversationIds } }, data: { subTenantId: to } })
}
