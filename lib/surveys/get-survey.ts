import { publicSurvey } from '@/lib/conversations'
import { notFound } from '@/lib/kernel'
import { query, type TenantContext } from '@/lib/operations'
import { surveyTokenInput } from './schema'
import { readSurveyToken } from './survey-token'

/** @throws not_found for a link that this company has not made */
export async function surveyOfToken(ctx: TenantContext, token: string) {
  const about = readSurveyToken(ctx.tenantId, token)
  const row = about && (await ctx.db.survey.findFirst({ where: { id: about.surveyId } }))
  if (!row || row.conversationId !== about.conversationId) throw notFound('Survey')
  return row
}

/** What a customer is asked who follows the link in a message. */
export const getSurvey = query({
  name: 'surveys.get',
  access: 'public',
  input: surveyTokenInput,
  handler: async ({ ctx, input }) => {
    const row = await surveyOfToken(ctx, input.token)
    return publicSurvey(row)
  },
})
