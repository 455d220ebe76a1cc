import { mainAccountDb, type TenantContext } from '@/lib/operations'
import type { TenantDb } from '@/lib/tenancy'
import {
  DEFAULT_WORDS,
  SURVEY_LANGUAGES,
  type SurveyLanguage,
  type SurveySettings,
  surveySettingsInput,
} from './schema'

const NONE: SurveySettings = { channels: [], words: {}, quietDays: 30, changeableHours: 24 }

async function read(db: TenantDb): Promise<SurveySettings | null> {
  const row = await db.surveySettings.findFirst({})
  if (!row) return null
  const { channels, words, quietDays, changeableHours } = row
  return surveySettingsInput.parse({ channels, words, quietDays, changeableHours })
}

/** How an account asks; as its parent does where it has said nothing itself. */
export async function surveySettingsOf(
  ctx: TenantContext,
): Promise<{ settings: SurveySettings; isInherited: boolean }> {
  const own = await read(ctx.db)
  if (own) return { settings: own, isInherited: false }
  const parents = ctx.tenant.subTenantId ? await read(mainAccountDb(ctx)) : null
  return { settings: parents ?? NONE, isInherited: parents !== null }
}

const languageOf = (...tags: readonly (string | null)[]): SurveyLanguage =>
  tags
    .map((tag) => SURVEY_LANGUAGES.find((language) => language === tag?.slice(0, 2).toLowerCase()))
    .find((language) => language !== undefined) ?? 'en'

/** The words in the first of the languages that we have; the company's own before ours. */
export function wordsFor(settings: SurveySettings, ...locales: readonly (string | null)[]) {
  const language = languageOf(...locales)
  const own = settings.words[language]
  const ours = DEFAULT_WORDS[language]
  return { question: own?.question || ours.question, thanks: own?.thanks || ours.thanks }
}
