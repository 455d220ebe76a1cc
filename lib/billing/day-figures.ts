import { firstIdAt } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { REAL_COUNTS } from './real-counts'

/** What stands at the end of a day, or happened in it. */
export type Figures = Record<string, number>

const DAY_MS = 86_400_000

/** Ids carry the moment of their making: a day's rows are a range of the primary key. */
const madeOn = (day: Date) => ({ gte: firstIdAt(day.getTime()), lt: firstIdAt(day.getTime() + DAY_MS) })

/** Counted from the rows, so that counting twice is counting once. */
export async function happenedOn({ db }: TenantContext, day: Date): Promise<Figures> {
  const id = madeOn(day)
  const [conversations, messages, answers] = [
    await db.conversation.count({ where: { id } }),
    await db.message.count({ where: { id, isNote: false, authorKind: { in: ['agent', 'member'] } } }),
    await db.answer.aggregate({ where: { id }, _sum: { inputTokens: true, outputTokens: true }, _count: true }),
  ]
  const { inputTokens, outputTokens } = answers._sum
  return { conversations, messages, ai_messages: answers._count, ai_tokens: (inputTokens ?? 0) + (outputTokens ?? 0) }
}

/** What there is now; storage in whole megabytes. */
export async function standingNow(ctx: TenantContext): Promise<Figures> {
  const figures: Figures = {}
  for (const [resource, count] of Object.entries(REAL_COUNTS)) {
    const amount = await count(ctx)
    figures[resource] = resource === 'storage' ? Math.ceil(amount / 1_048_576) : amount
  }
  return figures
}
