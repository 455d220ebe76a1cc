import { type Language, SOFT_WORDS, STOP_WORDS } from './language'

/** Lower case, without accents and possessive endings. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/(\p{L})['’]s\b/gu, '$1')
    .replace(/['’]/g, '')

/** Words and numbers in their order; `24/7` and `9:30` stay whole. */
export const words = (text: string): string[] =>
  plain(text).match(/\d+(?:[.,:/]\d+)*%?|\p{L}+(?:\d+)?|\d+\p{L}+/gu) ?? []

const undoubled = (word: string): string => (/([bdfglmnprt])\1$/.test(word) ? word.slice(0, -1) : word)

const ENGLISH_ENDINGS: [RegExp, string][] = [
  [/ies$/, 'y'],
  [/(ss|sh|ch|x|z)es$/, '$1'],
  [/([^suo])s$/, '$1'],
  [/(\w{3,})ments?$/, '$1'],
  [/(\w{4,})(?:ations?|ating|ated|ates?)$/, '$1'],
  [/(\w*[aeiouy]\w+)ing$/, '$1'],
  [/(\w*[aeiouy]\w+)ed$/, '$1'],
  [/(\w{4,})ly$/, '$1'],
]

/** "moving" is "move" and "hired" is "hire", but "running" is "run". */
const restored = (stem: string, before: string): string =>
  stem === before && /^(?:[^aeiou][aeiou][^aeiouwxy]|[aeiou][^aeiou])$/.test(stem) ? `${stem}e` : stem

function stemEnglish(word: string): string {
  let stem = word
  for (const [ending, rest] of ENGLISH_ENDINGS) {
    if (!ending.test(stem)) continue
    const cut = stem.replace(ending, rest)
    stem = /ing|ed/.test(stem.slice(cut.length)) ? restored(undoubled(cut), cut) : undoubled(cut)
  }
  return stem.length > 4 ? stem.replace(/e$/, '') : stem
}

const OTHER_ENDINGS: Partial<Record<Language, RegExp>> = {
  de: /(?:ungen|ung|en|er|es|em|e|n|s)$/,
  nl: /(?:ingen|ing|en|e|s)$/,
  fr: /(?:ements?|ations?|es|er|ez|e|s|x)$/,
  es: /(?:aciones|acion|amos|os|as|es|ar|er|ir|o|a|e)$/,
  it: /(?:azioni|azione|are|ere|ire|i|o|a|e)$/,
  pt: /(?:acoes|acao|os|as|es|ar|er|ir|o|a|e)$/,
}

const IRREGULAR: Record<string, string> = {
  paid: 'pay',
  sent: 'send',
  sold: 'sell',
  kept: 'keep',
  broke: 'break',
  broken: 'break',
  children: 'child',
  women: 'woman',
  men: 'man',
  chosen: 'choose',
  chose: 'choose',
  worn: 'wear',
  given: 'give',
}

/** A light stem: enough to bring the forms of one word together, without taking different words for one. */
export function stem(word: string, language: Language = 'en'): string {
  if (word.length <= 3 || /\d/.test(word)) return word
  if (language === 'en') return IRREGULAR[word] ?? stemEnglish(word)
  const ending = OTHER_ENDINGS[language]
  const cut = ending ? word.replace(ending, '') : word
  return cut.length >= 3 ? cut : word
}

export const isStopWord = (word: string, language: Language): boolean => STOP_WORDS[language].has(word)

/** Words that nearly every question may hold without being about them. */
export const isSoftWord = (word: string, language: Language): boolean => SOFT_WORDS[language]?.has(word) ?? false

/** Stems of the words that carry meaning, in their order. */
export const contentStems = (text: string, language: Language = 'en'): string[] =>
  words(text)
    .filter((word) => !isStopWord(word, language))
    .map((word) => stem(word, language))

/** Changes, insertions, losses and swaps of neighbours between two words; stops counting above `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    if (Math.min(...row) > limit) return limit + 1
    before = last
    last = row
  }
  return last[b.length] ?? limit + 1
}
