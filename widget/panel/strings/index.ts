import { ar } from './ar'
import { de } from './de'
import { en, type Strings } from './en'

const TABLES: Record<string, Strings> = { en, de, ar }

/** The page's language, which the server has set. */
export const language: string = globalThis.document?.documentElement.lang || 'en'

export const t: Strings = TABLES[language.split('-')[0] ?? ''] ?? en

export const fill = (template: string, values: Record<string, string | number>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
