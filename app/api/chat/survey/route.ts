import { answerOwnSurvey } from '@/lib/surveys'
import { contactDoor } from '../chat-request'

export const POST = contactDoor('write', async ({ ctx, json }) => ({
  body: { survey: await answerOwnSurvey(ctx, await json()) },
}))
