import { type AppLocale, nearestLocale } from './locales'

type FailureWords = { title: string; body: string; tryAgain: string }

/**
 * The catalogue’s words for a page that failed, for the error pages that have no catalogue at hand: of the public site and of
 * a whole document. A test holds them to it.
 */
export const FAILURE_WORDS: Record<AppLocale, FailureWords> = {
  en: {
    title: 'Something went wrong',
    body: 'This page could not be shown. Nothing was changed. Please try again.',
    tryAgain: 'Try again',
  },
  de: {
    title: 'Etwas ist schiefgegangen',
    body: 'Diese Seite konnte nicht angezeigt werden. Es wurde nichts geändert. Bitte versuchen Sie es erneut.',
    tryAgain: 'Erneut versuchen',
  },
  ar: {
    title: 'حدث خطأ ما',
    body: 'تعذّر عرض هذه الصفحة. لم يتغيّر شيء. حاول مرة أخرى.',
    tryAgain: 'حاول مرة أخرى',
  },
}

export const failureWords = (language: string): FailureWords => FAILURE_WORDS[nearestLocale(language)]
