import { professionalServices } from './industries/advisory'
import { education } from './industries/education'
import { finance } from './industries/finance'
import { healthcare } from './industries/healthcare'
import { hospitality } from './industries/hospitality'
import { retail } from './industries/retail'
import { technology } from './industries/technology'
import { PRESET_LANGUAGES, type Preset, type PresetWords } from './preset'
import type { Industry } from './schema'

export const PRESETS: Readonly<Record<Industry, Preset>> = {
  technology,
  healthcare,
  retail,
  finance,
  education,
  hospitality,
  professional_services: professionalServices,
}

/** A preset's words in a company's language; in English where there are none. */
export function presetWords(industry: Industry, locale: string): PresetWords {
  const language = PRESET_LANGUAGES.find((known) => known === locale.slice(0, 2).toLowerCase()) ?? 'en'
  return PRESETS[industry].words[language]
}
