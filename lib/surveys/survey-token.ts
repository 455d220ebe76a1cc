import { readSignedIds, writeSignedIds } from '@/lib/kernel'

/** Which question of which conversation a link leads to. */
export type SurveyToken = { conversationId: string; surveyId: string }

const purposeOf = (tenantId: string): string => `surveys:${tenantId}`

/** Nobody else can make it; a token of one company says nothing to another. */
export const writeSurveyToken = (tenantId: string, { conversationId, surveyId }: SurveyToken): string =>
  writeSignedIds(purposeOf(tenantId), conversationId, surveyId)

/** @returns null for what this company has not made */
export function readSurveyToken(tenantId: string, token: string): SurveyToken | null {
  const found = readSignedIds(purposeOf(tenantId), token)
  return found && { conversationId: found[0], surveyId: found[1] }
}
