import { storedExpectations } from './case-view'
import {
  type Check,
  type ResultState,
  type ResultView,
  RUN_STATES,
  type RunView,
  type SaidTurn,
  type Side,
} from './schema'

export const RUN_FIELDS = {
  id: true,
  agentId: true,
  cause: true,
  state: true,
  isCompared: true,
  liveVersion: true,
  cases: true,
  held: true,
  broken: true,
  liveHeld: true,
  actorLabel: true,
  createdAt: true,
  finishedAt: true,
} as const

type RunRow = Omit<RunView, 'by' | 'cause' | 'state' | 'createdAt' | 'finishedAt'> & {
  cause: string
  state: string
  actorLabel: string
  createdAt: Date
  finishedAt: Date | null
}

export const runView = ({ actorLabel, createdAt, finishedAt, cause, state, ...row }: RunRow): RunView => ({
  id: row.id,
  agentId: row.agentId,
  isCompared: row.isCompared,
  liveVersion: row.liveVersion,
  cases: row.cases,
  held: row.held,
  broken: row.broken,
  liveHeld: row.liveHeld,
  cause: cause as RunView['cause'],
  state: RUN_STATES.find((known) => known === state) ?? 'running',
  by: actorLabel,
  createdAt: createdAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
})

type ResultRow = {
  id: string
  caseId: string
  name: string
  side: string
  expectations: unknown
  state: string
  said: unknown
  checks: unknown
  isHeld: boolean | null
  score: number | null
  scoreReason: string | null
  model: string | null
  inputTokens: number
  outputTokens: number
  costMicro: bigint | null
  latencyMs: number | null
  error: string | null
}

/** The columns are written by `keep-turn` and `finish-result` alone, from checked input. */
export const storedTurns = (value: unknown): SaidTurn[] => (Array.isArray(value) ? (value as SaidTurn[]) : [])
const storedChecks = (value: unknown): Check[] => (Array.isArray(value) ? (value as Check[]) : [])

export const resultView = (row: ResultRow): ResultView => ({
  id: row.id,
  caseId: row.caseId,
  name: row.name,
  side: row.side as Side,
  expectations: storedExpectations(row.expectations),
  state: row.state as ResultState,
  said: storedTurns(row.said),
  checks: storedChecks(row.checks),
  isHeld: row.isHeld,
  score: row.score,
  scoreReason: row.scoreReason,
  model: row.model,
  tokens: row.inputTokens + row.outputTokens,
  costMicro: row.costMicro === null ? null : Number(row.costMicro),
  latencyMs: row.latencyMs,
  error: row.error,
})
