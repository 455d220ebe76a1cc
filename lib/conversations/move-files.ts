import type { CommandContext } from '@/lib/operations'

/** Gives the files of conversations to the account that has them now (null: the main one). @returns how many bytes they have */
export async function moveFiles(ctx: CommandContext, conversationIds: string[], to: string | null): Promise<number> {
  const inThem = { conversationId: { in: conversationIds } }
  const theirs = { purpose: 'attachment', inMessages: { some: inThem } }
  const { _sum: sum } = await ctx.db.file.aggregate({ where: theirs, _sum: { sizeBytes: true } })
  await ctx.db.file.updateMany({ where: theirs, data: { subTenantId: to } })
  await ctx.db.messageFile.updateMany({ where: inThem, data: { subTenantId: to } })
  return sum.sizeBytes ?? 0
}
