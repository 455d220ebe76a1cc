import { ANSWER_TOKENS } from '@/lib/agents'

/** The reservation of one result. */
export const resultKey = (resultId: string): string => `evaluation:${resultId}`

/** What the judge may take: the conversation, what is expected, and two answers of its own. */
const JUDGE_TOKENS = 6_000

/** What a case may take at most. */
export const caseTokens = (turns: number, usesJudge: boolean): number =>
  turns * ANSWER_TOKENS + (usesJudge ? JUDGE_TOKENS : 0)

/** Longer than the job may run and its next attempt may wait. */
export const RESULT_LEASE_SECONDS = 900
