/** Meta's bounds of interactive messages, in characters. */
const LONGEST_BODY = 1_024
const MOST_BUTTONS = 3
const LONGEST_BUTTON = 20
const MOST_ROWS = 10
const LONGEST_ROW = 24
const LONGEST_DESCRIPTION = 72
const LONGEST_OPENER = 20

export type OfferedChoice = {
  /** Comes back with the answer, at most 200 characters. */
  id: string
  words: string
}

/** A question with answers to tap, in Meta's own form. */
export type Interactive = Readonly<Record<string, unknown>>

/** By code points: a cut never leaves half of a sign. */
const cut = (words: string, longest: number): string => {
  const signs = [...words]
  return signs.length <= longest ? words : `${signs.slice(0, longest - 1).join('')}…`
}
const isShort = (words: string, longest: number): boolean => words.length <= longest

function buttons(choices: readonly OfferedChoice[]): Record<string, unknown> | null {
  const isUnlike = new Set(choices.map(({ words }) => words)).size === choices.length
  const isFit =
    choices.length <= MOST_BUTTONS && isUnlike && choices.every(({ words }) => isShort(words, LONGEST_BUTTON))
  if (!isFit) return null
  return {
    type: 'button',
    action: { buttons: choices.map(({ id, words }) => ({ type: 'reply', reply: { id, title: words } })) },
  }
}

/** What is too long for a row's title stands in full below it. */
function rows(choices: readonly OfferedChoice[], opener: string): Record<string, unknown> | null {
  const isFit = choices.length <= MOST_ROWS && choices.every(({ words }) => isShort(words, LONGEST_DESCRIPTION))
  if (!isFit) return null
  const made = choices.map(({ id, words }) => ({
    id,
    title: cut(words, LONGEST_ROW),
    ...(isShort(words, LONGEST_ROW) ? {} : { description: words }),
  }))
  return { type: 'list', action: { button: cut(opener, LONGEST_OPENER), sections: [{ rows: made }] } }
}

/**
 * A question with up to three answers as buttons, with up to ten as a list that `opener` opens.
 * @returns null where Meta takes it as neither: it has to be asked in words
 */
export function interactiveOf(text: string, choices: readonly OfferedChoice[], opener: string): Interactive | null {
  if (choices.length === 0 || text.trim() === '' || text.length > LONGEST_BODY) return null
  const form = buttons(choices) ?? rows(choices, opener)
  return form && { ...form, body: { text } }
}
