import { DEFAULT_TEMPLATES } from './default-templates'
import type { MailLanguage } from './languages'
import type { TemplateKey, TemplateWords } from './schema'
import { ARABIC } from './words-ar'
import { GERMAN } from './words-de'

/** Words for a company that has not written its own. */
export function defaultWords(key: TemplateKey, language: MailLanguage): TemplateWords {
  const { subject, body } = { en: DEFAULT_TEMPLATES, de: GERMAN, ar: ARABIC }[language][key]
  return { subject, body }
}
