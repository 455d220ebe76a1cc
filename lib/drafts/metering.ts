import type { DraftKind } from './kinds'

/** The reservation of one work. */
export const workKey = (workId: string): string => `draft:${workId}`

/** Longer than a set may wait for its turn; a work that waits longer takes its tokens anew. */
export const WORK_LEASE_SECONDS = 3_600

/** What an answer may hold; models that think count their thoughts among it. */
export const MOST_OUTPUT: Readonly<Record<DraftKind, number>> = {
  subject_lines: 1_200,
  email: 3_000,
  whatsapp_template: 1_500,
  sms: 1_000,
  social: 1_500,
  video_script: 3_000,
}
const LIKELY_OUTPUT: Readonly<Record<DraftKind, number>> = {
  subject_lines: 150,
  email: 700,
  whatsapp_template: 250,
  sms: 90,
  social: 250,
  video_script: 700,
}

export type TokenEstimate = { inputTokens: number; outputTokens: number }

/**
 * What one work is likely to take and at most: a prompt that is dense in tokens, the passages still to be found, and a second
 * question that holds what was wrong.
 */
export function estimateOf(kind: DraftKind, promptCharacters: number, passageCharacters: number) {
  const all = promptCharacters + passageCharacters
  const likely: TokenEstimate = { inputTokens: Math.ceil(all / 4), outputTokens: LIKELY_OUTPUT[kind] }
  const most: TokenEstimate = { inputTokens: 2 * Math.ceil(all / 2.5) + 800, outputTokens: 2 * MOST_OUTPUT[kind] }
  return { likely, most }
}

export const tokensOf = ({ inputTokens, outputTokens }: TokenEstimate): number => inputTokens + outputTokens
