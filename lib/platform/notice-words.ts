type NoticeWords = {
  language: string
  suspendedTitle: (company: string) => string
  suspended: string
  unavailableTitle: string
  unavailable: string
  brokenTitle: string
  broken: string
}

const WORDS: readonly NoticeWords[] = [
  {
    language: 'en',
    suspendedTitle: (company) => `${company} is not available right now`,
    suspended: 'This service is paused. Please try again later.',
    unavailableTitle: 'We will be right back',
    unavailable: 'The service is temporarily unavailable. Please try again in a moment.',
    brokenTitle: 'This address is not complete',
    broken: 'Please check it, or start at the home page.',
  },
  {
    language: 'de',
    suspendedTitle: (company) => `${company} ist derzeit nicht erreichbar`,
    suspended: 'Dieser Dienst pausiert. Bitte versuchen Sie es später erneut.',
    unavailableTitle: 'Wir sind gleich zurück',
    unavailable: 'Der Dienst ist vorübergehend nicht erreichbar. Bitte versuchen Sie es in Kürze erneut.',
    brokenTitle: 'Diese Adresse ist nicht vollständig',
    broken: 'Bitte prüfen Sie sie, oder beginnen Sie auf der Startseite.',
  },
  {
    language: 'ar',
    suspendedTitle: (company) => `${company} غير متاح حاليًا`,
    suspended: 'هذه الخدمة متوقفة مؤقتًا. حاول مرة أخرى لاحقًا.',
    unavailableTitle: 'سنعود حالًا',
    unavailable: 'الخدمة غير متاحة مؤقتًا. حاول مرة أخرى بعد قليل.',
    brokenTitle: 'هذا العنوان غير مكتمل',
    broken: 'تحقق منه أو ابدأ من الصفحة الرئيسية.',
  },
]

/**
 * Words of the pages that stand alone, for a language tag or the first known one of an `Accept-Language` header. They are
 * here and not in the catalogue because they must be said when nothing else works.
 */
export function noticeWords(languages: string | undefined): NoticeWords {
  const asked = (languages ?? '').split(',').map((tag) => tag.trim().slice(0, 2).toLowerCase())
  const found = asked.map((language) => WORDS.find((words) => words.language === language)).find(Boolean)
  const [english] = WORDS
  const words = found ?? english
  if (!words) throw new Error('the English words of notices are missing')
  return words
}
