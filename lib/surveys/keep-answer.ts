import { noteEvent } from '@/lib/contacts'
import { lockConversation, publicSurvey, tellStaff } from '@/lib/conversations'
import type { PublicSurvey } from '@/lib/conversations/schema'
import { conflict, notFound } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'
import { surveySettingsOf } from './survey-settings'

const HOUR_MS = 3_600_000

type Answer = { score: number; comment: string }

/**
 * Keeps what a customer says, or says otherwise. The same again changes nothing.
 * @throws conflict when it is too late
 */
export async function keepAnswer(
  ctx: CommandContext,
  { conversationId, surveyId }: { conversationId: string; surveyId: string },
  { score, comment }: Answer,
): Promise<PublicSurvey> {
  const conversation = await lockConversation(ctx, conversationId)
  const before = await ctx.db.survey.findFirst({ where: { id: surveyId, conversationId } })
  if (!before) throw notFound('Survey')
  if (before.score === score && before.comment === comment) return publicSurvey(before)
  const answeredAt = new Date()
  if (before.openUntil <= answeredAt) throw conflict('This answer can no longer be changed.')
  const { settings } = await surveySettingsOf(ctx)
  const row = await ctx.db.survey.update({
    where: ctx.key(surveyId),
    data: {
      score,
      comment,
      answeredAt,
      // The first answer begins the time in which it may be changed.
      ...(before.score === null
        ? { openUntil: new Date(answeredAt.getTime() + settings.changeableHours * HOUR_MS) }
        : {}),
    },
  })
  await tellStaff(ctx, conversation, comment ? 'ratedWithWords' : 'rated', { score: String(score), comment })
  await noteEvent(ctx, conversation.contactId, 'rated', { score, comment, conversationId })
  ctx.emit('survey.answered', { surveyId, conversationId, score })
  ctx.emit('conversation.changed', { conversationId, version: conversation.version })
  return publicSurvey(row)
}
