import type { TenantContext } from '@/lib/operations'
import type { PublicSurvey } from './schema'

type Row = { question: string; thanks: string; score: number | null; comment: string; openUntil: Date }

export const publicSurvey = ({ question, thanks, score, comment, openUntil }: Row): PublicSurvey => ({
  question,
  thanks,
  score,
  comment,
  isOpen: openUntil > new Date(),
})

/** What the customer of a closed conversation is asked about it (`lib/surveys`); null where they are not. */
export async function surveyOf(
  { db }: TenantContext,
  conversation: { id: string; closedAt: Date | null },
): Promise<PublicSurvey | null> {
  if (conversation.closedAt === null) return null
  const row = await db.survey.findFirst({ where: { conversationId: conversation.id, closedAt: conversation.closedAt } })
  return row && publicSurvey(row)
}

/** What a customer has said last of how they were served. */
export async function ratingOf({ db }: TenantContext, conversationId: string) {
  const row = await db.survey.findFirst({
    where: { conversationId, score: { not: null } },
    orderBy: { askedAt: 'desc' },
    select: { score: true, comment: true, answeredAt: true },
  })
  if (!row || row.score === null || row.answeredAt === null) return null
  return { score: row.score, comment: row.comment, answeredAt: row.answeredAt.toISOString() }
}
