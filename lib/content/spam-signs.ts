import { cutVariables } from './variables'

const FAKE_REPLY = /^(?:re|fwd?|aw|wg|رد|تحويل)\s*:/i
const FEWEST_LETTERS = 8
const MOST_CAPITALS = 0.7

/** What filters and readers take for spam in a subject. */
export function spamSigns(subject: string): ('subject_capitals' | 'subject_exclamations' | 'subject_fake_reply')[] {
  const words = cutVariables(subject)
    .filter((part) => typeof part === 'string')
    .join('')
  const letters = [...words].filter((letter) => letter.toLowerCase() !== letter.toUpperCase())
  const capitals = letters.filter((letter) => letter === letter.toUpperCase())
  const isShouted = letters.length >= FEWEST_LETTERS && capitals.length / letters.length > MOST_CAPITALS
  const exclamations = [...words].filter((letter) => '!?¡！'.includes(letter)).length
  return [
    ...(isShouted ? (['subject_capitals'] as const) : []),
    ...(/[!！]{2}/.test(words) || exclamations > 2 ? (['subject_exclamations'] as const) : []),
    ...(FAKE_REPLY.test(words.trim()) ? (['subject_fake_reply'] as const) : []),
  ]
}
