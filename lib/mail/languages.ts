/** Languages in which the default mails are worded. */
const MAIL_LANGUAGES = ['en', 'de', 'ar'] as const
export type MailLanguage = (typeof MAIL_LANGUAGES)[number]

const known = (tag: string | null | undefined): MailLanguage | undefined =>
  MAIL_LANGUAGES.find((language) => language === tag?.split('-')[0]?.toLowerCase())

/** The first of the language tags that mails are worded in: the recipient's own, then the company's; else English. */
export const mailLanguage = (...tags: readonly (string | null | undefined)[]): MailLanguage =>
  tags.map(known).find((language) => language !== undefined) ?? 'en'

const RIGHT_TO_LEFT = /^(?:ar|fa|he|ur)\b/i

export const directionOfMail = (language: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr')
