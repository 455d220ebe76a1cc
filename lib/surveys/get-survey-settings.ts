import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { surveySettingsOf } from './survey-settings'

/** Where and how customers are asked how they were served. */
export const getSurveySettings = query({
  name: 'surveys.get-settings',
  access: 'conversations:admin',
  input: noInput,
  route: { method: 'GET', path: '/survey-settings', summary: 'Get how customers are asked', tags: ['Surveys'] },
  handler: ({ ctx }) => surveySettingsOf(ctx),
})
