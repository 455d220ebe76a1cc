import { linesOf } from './content-lines'
import type { DraftContent } from './draft-content'
import type { ComplianceMode } from './kinds'

type Mode = { rules: string[]; forbidden: RegExp | null }

/** What a text of a mode is told to keep to, and the words that make it be written once more. */
const MODES: Readonly<Record<ComplianceMode, Mode>> = {
  standard: {
    rules: ['Invent no prices, dates, numbers, names or promises.'],
    forbidden: null,
  },
  health: {
    rules: [
      'Invent no prices, dates, numbers, names or promises.',
      'You write for patients: be calm and easy to understand, never frightening.',
      'Give no diagnosis and no advice on treatment or medicines; promise no cure and no result; say nothing medical that the passages do not say.',
      'Where health is concerned, invite people to talk with a doctor.',
    ],
    forbidden:
      /\b(?:cures?|miracle|guaranteed?|100 ?% (?:safe|effective)|no side effects|painless)\b|\b(?:heilt|wundermittel|garantiert\w*|schmerzfrei|nebenwirkungsfrei)|(?:يشفي|علاج نهائي|مضمون|بدون آثار جانبية)/iu,
  },
  finance: {
    rules: [
      'Invent no prices, dates, numbers, names or promises.',
      'Promise no returns; name risks beside chances; give no personal advice on investing, borrowing or insurance.',
    ],
    forbidden:
      /\b(?:guaranteed? (?:returns?|profits?|income)|risk[- ]free|get rich)\b|\b(?:garantierte\w* (?:rendite|gewinne?|erträge?)|risikofrei\w*|risikolos\w*)|(?:أرباح مضمونة|بدون مخاطر|عائد مضمون)/iu,
  },
  strict: {
    rules: [
      'Invent no prices, dates, numbers, names or promises.',
      'State only what the brief or a passage says. Use no superlatives, no comparison with others, no urgency and no promises.',
    ],
    forbidden:
      /\b(?:best|cheapest|fastest|unbeatable|guaranteed?|last chance|hurry)\b|\b(?:beste\w*|günstigste\w*|schnellste\w*|unschlagbar\w*|garantiert\w*|letzte chance)|(?:الأفضل|الأرخص|الأسرع|مضمون|آخر فرصة)/iu,
  },
}

export const complianceRules = (mode: ComplianceMode): string[] => MODES[mode].rules

/** Words that a mode does not allow, for the model to mend; those of the brief itself are the company's own. */
export function forbiddenWords(mode: ComplianceMode, content: DraftContent, given: string): string[] {
  const { forbidden } = MODES[mode]
  if (!forbidden) return []
  const known = given.toLowerCase()
  const found = linesOf(content).flatMap(({ text }) => text.match(forbidden)?.[0] ?? [])
  return [...new Set(found)]
    .filter((each) => !known.includes(each.toLowerCase()))
    .map((each) => `“${each}” may not be said.`)
}
