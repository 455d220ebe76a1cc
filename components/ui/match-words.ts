import { defaultFilter } from 'cmdk'

/** Below this a match is only scattered letters. */
const WEAKEST = 0.2

/** Scores an entry of a command list by its words alone; its value is an id that nobody types. */
export const matchWords = (_id: string, search: string, words: string[] = []): number => {
  const score = Math.max(0, ...words.map((word) => defaultFilter(word, search)))
  return score < WEAKEST ? 0 : score
}
