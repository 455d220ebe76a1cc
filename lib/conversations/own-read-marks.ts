import type { TenantContext } from '@/lib/operations'

/** How far the asking member has read each of these conversations. */
export async function ownReadMarks(ctx: TenantContext, rows: readonly { id: string }[]): Promise<Map<string, string>> {
  if (ctx.actor.kind !== 'member' || rows.length === 0) return new Map()
  const marks = await ctx.db.conversationRead.findMany({
    where: { memberId: ctx.actor.id, conversationId: { in: rows.map((row) => row.id) } },
    select: { conversationId: true, readAt: true },
  })
  return new Map(marks.map((mark) => [mark.conversationId, mark.readAt.toISOString()]))
}
