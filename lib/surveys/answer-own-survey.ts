import { ownConversationId } from '@/lib/conversations'
import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { keepAnswer } from './keep-answer'
import { answerOwnSurveyInput } from './schema'

/** A customer answers in the chat's window: the last question of their conversation. */
export const answerOwnSurvey = command({
  name: 'surveys.answer-own',
  access: 'contact',
  input: answerOwnSurveyInput,
  isAudited: false,
  handler: async ({ ctx, input }) => {
    const conversationId = ownConversationId(ctx)
    const row = await ctx.db.survey.findFirst({
      where: { conversationId },
      orderBy: { askedAt: 'desc' },
      select: { id: true },
    })
    if (!row) throw notFound('Survey')
    return keepAnswer(ctx, { surveyId: row.id, conversationId }, input)
  },
})
