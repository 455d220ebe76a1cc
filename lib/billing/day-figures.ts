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
  const [conversations, handovers, unanswered, leads, messages, answers] = [
    await db.conversation.count({ where: { id } }),
    await db.conversation.count({ where: { id, handoverReason: { not: null } } }),
    await db.conversation.count({ where: { id, handoverReason: 'not_in_knowledge' } }),
    await db.contact.count({ where: { id, OR: [{ emailNormalized: { not: null } }, { phone: { not: null } }] } }),
    await db.message.count({ where: { id, isNote: false, authorKind: { in: ['agent', 'member'] } } }),
    await db.answer.aggregate({ where: { id }, _sum: { inputTokens: true, outputTokens: true }, _count: true }),
  ]
  const { inputTokens, outputTokens } = answers._sum
  return {
    conversations,
    handovers,
    unanswered,
    leads,
    messages,
    ai_messages: answers._count,
    ai_tokens: (inputTokens ?? 0) + (outputTokens ?? 0),
  }
}

/** Members who were here since the day began, and for how many days nobody was: what only today can tell. */
export async function activityNow({ db }: TenantContext, today: Date): Promise<Figures> {
  const active_users = await db.member.count({ where: { lastSeenAt: { gte: today } } })
  const latest = await db.member.findFirst({
    where: { lastSeenAt: { not: null } },
    orderBy: { lastSeenAt: 'desc' },
    select: { lastSeenAt: true },
  })
  if (!latest?.lastSeenAt) return { active_users }
  return { active_users, idle_days: Math.max(0, Math.floor((Date.now() - latest.lastSeenAt.getTime()) / DAY_MS)) }
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
