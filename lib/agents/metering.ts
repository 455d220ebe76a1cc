/** The reservation of one answer. */
export const answerKey = (answerId: string): string => `answer:${answerId}`

/** What one answer may take: instructions, passages, the last turns and the words of the answer. */
export const ANSWER_TOKENS = 4_000

/** Longer than the job may run and its next attempt may wait. */
export const ANSWER_LEASE_SECONDS = 600
