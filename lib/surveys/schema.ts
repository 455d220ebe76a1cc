import { z } from 'zod'
import { CONVERSATION_CHANNELS } from '@/lib/conversations/schema'
import { freeText } from '@/lib/kernel/schema'

/** Languages in which the question is worded. */
export const SURVEY_LANGUAGES = ['en', 'de', 'ar'] as const
export type SurveyLanguage = (typeof SURVEY_LANGUAGES)[number]

/** What customers are asked where the company has no words of its own. */
export const DEFAULT_WORDS: Record<SurveyLanguage, { question: string; thanks: string }> = {
  en: {
    question: 'How satisfied are you with our help?',
    thanks: 'Thank you for your answer. It helps us to get better.',
  },
  de: {
    question: 'Wie zufrieden sind Sie mit unserer Hilfe?',
    thanks: 'Vielen Dank für Ihre Antwort. Sie hilft uns, besser zu werden.',
  },
  ar: {
    question: 'ما مدى رضاك عن مساعدتنا؟',
    thanks: 'شكرًا لإجابتك. إنها تساعدنا على التحسّن.',
  },
}

export const SCORES = [1, 2, 3, 4, 5] as const
export const LONGEST_COMMENT = 1_000

const words = z.strictObject({
  question: freeText(300).trim().default(''),
  thanks: freeText(300).trim().default(''),
})

export const surveySettingsInput = z.strictObject({
  /** Where customers are asked; none: nobody is. */
  channels: z.array(z.enum(CONVERSATION_CHANNELS)).max(CONVERSATION_CHANNELS.length),
  /** The company's own words; empty ones are ours. */
  words: z.partialRecord(z.enum(SURVEY_LANGUAGES), words),
  quietDays: z.coerce.number().int().min(1).max(365),
  changeableHours: z.number().int().min(0).max(720),
})
export type SurveySettings = z.infer<typeof surveySettingsInput>

const answer = {
  score: z.coerce.number().int().min(1).max(5),
  comment: freeText(LONGEST_COMMENT).trim().default(''),
} as const

export const surveyToken = z.string().regex(/^[\w-]{64}$/, 'is not a link of ours')
export const surveyTokenInput = z.strictObject({ token: surveyToken })
export const answerSurveyInput = z.strictObject({ token: surveyToken, ...answer })
export const answerOwnSurveyInput = z.strictObject(answer)
