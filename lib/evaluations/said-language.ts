/** Words that hardly any text of their language does without, and that others do not have. */
const TELLING: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'and', 'is', 'are', 'of', 'to', 'you', 'your', 'with', 'for', 'we', 'our', 'this', 'that', 'have'],
  de: ['der', 'die', 'das', 'und', 'ist', 'sind', 'nicht', 'sie', 'ihre', 'wir', 'mit', 'für', 'ein', 'eine', 'auf'],
  fr: ['le', 'les', 'des', 'et', 'est', 'vous', 'votre', 'nous', 'avec', 'pour', 'une', 'dans', 'pas', 'sont', 'du'],
  es: ['el', 'los', 'las', 'y', 'es', 'usted', 'su', 'con', 'para', 'una', 'por', 'puede', 'está', 'del', 'más'],
  it: ['il', 'gli', 'è', 'sono', 'con', 'per', 'della', 'di', 'può', 'che', 'nel', 'anche', 'più', 'non', 'vi'],
  nl: ['het', 'een', 'en', 'is', 'zijn', 'van', 'niet', 'met', 'voor', 'u', 'uw', 'wij', 'op', 'kunt', 'ook'],
  pt: ['os', 'e', 'é', 'você', 'seu', 'com', 'para', 'uma', 'não', 'do', 'da', 'são', 'em', 'mais', 'pode'],
  tr: [
    've',
    'bir',
    'bu',
    'için',
    'ile',
    'değil',
    'olarak',
    'siz',
    'var',
    'daha',
    'çok',
    'gün',
    'içinde',
    'olan',
    'biz',
  ],
}
const ARABIC = /\p{Script=Arabic}/u
const LETTER = /\p{L}/u

/** The language that a text is written in, or null where too little is said to know. */
export function saidLanguage(text: string): string | null {
  const letters = [...text].filter((character) => LETTER.test(character))
  if (letters.length === 0) return null
  if (letters.filter((letter) => ARABIC.test(letter)).length > letters.length / 2) return 'ar'
  const said = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const counts = Object.entries(TELLING)
    .map(([language, telling]) => ({ language, count: said.filter((word) => telling.includes(word)).length }))
    .toSorted((one, other) => other.count - one.count)
  const [first, second] = counts
  return first && first.count > 0 && first.count > (second?.count ?? 0) ? first.language : null
}
