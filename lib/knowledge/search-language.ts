const CONFIGURATIONS: Readonly<Record<string, string>> = {
  en: 'english',
  de: 'german',
  fr: 'french',
  es: 'spanish',
  it: 'italian',
  pt: 'portuguese',
  nl: 'dutch',
  sv: 'swedish',
  da: 'danish',
  nb: 'norwegian',
  no: 'norwegian',
  fi: 'finnish',
  ar: 'arabic',
  tr: 'turkish',
  ru: 'russian',
}

/** Text search configuration of a language tag (`de-AT` → `german`); unknown languages are not stemmed. */
export const searchLanguage = (tag: string): string =>
  CONFIGURATIONS[tag.toLowerCase().split(/[-_]/)[0] ?? ''] ?? 'simple'
