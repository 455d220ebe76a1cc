import type { CommandContext } from '@/lib/operations'

/**
 * Gives the answers in conversations that were moved to another account. What was being answered is given up: the jobs of the
 * account before do not find it any more.
 * @returns the conversations in which somebody still waits for an answer
 */
export async function moveAnswers(
  ctx: CommandContext,
  conversationIds: string[],
  to: string | null,
): Promise<string[]> {
  const these = { conversationId: { in: conversationIds } }
  const stopped = await ctx.db.answer.updateManyAndReturn({
    where: { ...these, state: { in: ['queued', 'running'] } },
    data: { state: 'cancelled', finishedAt: new Date() },
    select: { conversationId: true },
  })
  await ctx.db.answer.updateMany({ where: these, data: { subTenantId: to } })
  await ctx.db.answerSample.deleteMany({ where: these })
  await ctx.db.knowledgeGapQuestion.deleteMany({ where: these })
  // Their tools are the account's before: what nobody has approved there, nobody approves here.
  await ctx.db.agentAction.updateMany({ where: { ...these, state: 'proposed' }, data: { state: 'expired' } })
  await ctx.db.agentAction.updateMany({ where: these, data: { subTenantId: to } })
  return [...new Set(stopped.map(({ conversationId }) => conversationId))]
}
