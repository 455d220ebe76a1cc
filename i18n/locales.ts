export const LOCALES = ['en', 'de', 'ar'] as const

export type AppLocale = (typeof LOCALES)[number]

export const DEFAULT_LOCALE: AppLocale = 'en'

/** What each language calls itself. */
export const LOCALE_NAMES: Record<AppLocale, string> = { en: 'English', de: 'Deutsch', ar: 'العربية' }

export const LOCALE_COOKIE = 'locale'
export const TIME_ZONE_COOKIE = 'time_zone'

export const isLocale = (value: unknown): value is AppLocale => LOCALES.some((locale) => locale === value)

/** The language of the catalogue for a language tag (`de-AT` → `de`); English for those that it does not know. */
export function nearestLocale(tag: string): AppLocale {
  const language = tag.split('-')[0]?.toLowerCase()
  return isLocale(language) ? language : DEFAULT_LOCALE
}

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur'])

/** The `dir` of `<html>` and of any part in another language. */
export const directionOf = (locale: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(locale.split('-')[0]?.toLowerCase() ?? '') ? 'rtl' : 'ltr'
