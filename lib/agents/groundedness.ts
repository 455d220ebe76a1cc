import type { Passage } from '@/lib/knowledge/schema'
import { NO_ANSWER } from '@/lib/providers/ai'

const CITATION = /\[(\d{1,2})\]/g
const LEAST_SUPPORT = 0.5
/** Below this many telling words an answer claims nothing: a greeting, thanks, a question back. */
const SMALL_TALK_WORDS = 12

const words = (text: string): string[] =>
  (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => word.length > 3 || /\d/.test(word))

const stem = (word: string): string => word.slice(0, 6)

export type Judgement =
  | { isGrounded: true; cited: number[]; support: number }
  | {
      isGrounded: false
      reason: 'no_answer' | 'no_passages' | 'unsupported' | 'handed_over' | 'off_limits'
      support: number
    }

/**
 * Does the answer rest on the passages? Every number in it must stand in one of them, and at least half of its telling
 * words. What tools were told and said counts like a passage. What cites a passage that was not given is not grounded.
 */
export function judge(
  answer: string,
  passages: readonly Passage[],
  question: string,
  evidence: readonly string[] = [],
  needsSource = false,
): Judgement {
  if (answer.includes(NO_ANSWER) || answer.trim() === '') return { isGrounded: false, reason: 'no_answer', support: 0 }
  const cited = [...new Set([...answer.matchAll(CITATION)].map((match) => Number(match[1])))]
  const claimed = words(answer.replace(CITATION, ''))
  if (cited.length === 0 && claimed.length <= SMALL_TALK_WORDS && !/\d/.test(answer))
    return { isGrounded: true, cited: [], support: 1 }
  if (passages.length + evidence.length === 0) return { isGrounded: false, reason: 'no_passages', support: 0 }
  if (cited.some((n) => n < 1 || n > passages.length)) return { isGrounded: false, reason: 'unsupported', support: 0 }
  const said = words(
    [question, ...evidence, ...passages.flatMap((passage) => [passage.title, passage.heading, passage.content])].join(
      ' ',
    ),
  )
  // Times and numbers stand inside longer ones in what tools say: 2026-11-25T14:00.
  const known = new Set([...said, ...evidence.flatMap((text) => text.match(/\d+/g) ?? [])])
  const stems = new Set(said.map(stem))
  const isNumberInvented = claimed.some((word) => /\d/.test(word) && !known.has(word))
  const support = claimed.length ? claimed.filter((word) => stems.has(stem(word))).length / claimed.length : 0
  const lacksSource = needsSource && cited.length + evidence.length === 0
  if (isNumberInvented || lacksSource || support < LEAST_SUPPORT)
    return { isGrounded: false, reason: 'unsupported', support }
  return { isGrounded: true, cited, support }
}
