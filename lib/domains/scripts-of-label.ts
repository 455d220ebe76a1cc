/** Scripts that domain labels are written in; others are refused. */
const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Armenian',
  'Arabic',
  'Hebrew',
  'Han',
  'Hiragana',
  'Katakana',
  'Bopomofo',
  'Hangul',
  'Thai',
  'Devanagari',
  'Bengali',
  'Tamil',
  'Telugu',
  'Gujarati',
  'Gurmukhi',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Georgian',
  'Ethiopic',
  'Khmer',
  'Lao',
  'Myanmar',
] as const

const PATTERNS = SCRIPTS.map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const)

/** Writing systems that use several scripts together (UTS 39 §5.2, "highly restrictive"). */
const TOGETHER: readonly (readonly string[])[] = [
  ['Latin', 'Han', 'Hiragana', 'Katakana'],
  ['Latin', 'Han', 'Bopomofo'],
  ['Latin', 'Han', 'Hangul'],
]

/** Letters of other scripts that are read as Latin ones (after the list by which browsers decide). */
const LOOKALIKES = new Set([...'асԁеһіјӏорԛѕԝхуъьҽпгѵѡ', ...'αβεηικνορτυχγωϲϳ', ...'օսցզոհգյք'])

/** Latin letters that are hardly told from plain ones: dotless i, small capitals, letters with a bar or hook, alpha. */
const TRICKY_LATIN = /[ıȷɑɡɩɪʟɴʀʏꜱꞇſƒǃǀ\u0180-\u019f\u01a2-\u01ae\u01b1-\u01bf\u0250-\u02af]/u

const DIGIT_OF_ANOTHER_SCRIPT = /(?![0-9])\p{Nd}/u
const LETTERS_MARKS_DIGITS = /^[\p{L}\p{M}\p{Nd}-]+$/u

export type LabelProblem = 'characters' | 'mixed_scripts' | 'lookalike'

/**
 * What makes a label of a domain, as people read it, unfit or a trap; null for an honest one.
 * @param isAmongLatin whether the name ends in Latin letters, so that a reader expects them
 */
export function labelProblem(label: string, isAmongLatin: boolean): LabelProblem | null {
  if (/^[a-z0-9-]+$/.test(label)) return null
  if (!LETTERS_MARKS_DIGITS.test(label) || /^-|-$/.test(label)) return 'characters'
  const letters = [...label].filter((char) => /\p{L}/u.test(char))
  const scripts = PATTERNS.filter(([, pattern]) => letters.some((letter) => pattern.test(letter))).map(([name]) => name)
  const isKnown = letters.every((letter) => PATTERNS.some(([, pattern]) => pattern.test(letter)))
  if (!isKnown) return 'characters'
  const isTogether = scripts.length === 1 || TOGETHER.some((set) => scripts.every((script) => set.includes(script)))
  if (!isTogether) return 'mixed_scripts'
  if (DIGIT_OF_ANOTHER_SCRIPT.test(label) && scripts.includes('Latin')) return 'mixed_scripts'
  if (TRICKY_LATIN.test(label)) return 'lookalike'
  const isForeign = isAmongLatin && !scripts.includes('Latin')
  return isForeign && letters.every((letter) => LOOKALIKES.has(letter)) ? 'lookalike' : null
}
