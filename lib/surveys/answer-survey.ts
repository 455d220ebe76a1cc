import { throttleChat } from '@/lib/conversations'
import { command } from '@/lib/operations'
import { surveyOfToken } from './get-survey'
import { keepAnswer } from './keep-answer'
import { answerSurveyInput } from './schema'

/** A customer answers on the page that a message's link led to. */
export const answerSurvey = command({
  name: 'surveys.answer',
  access: 'public',
  input: answerSurveyInput,
  isAudited: false,
  handler: async ({ ctx, input: { token, ...answer } }) => {
    await throttleChat('writeFromAddress', `${ctx.tenantId}:${ctx.request.ip}`)
    const { id: surveyId, conversationId } = await surveyOfToken(ctx, token)
    return keepAnswer(ctx, { surveyId, conversationId }, answer)
  },
})
