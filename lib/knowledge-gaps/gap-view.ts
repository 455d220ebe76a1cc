import { GAP_STATES, type GapView } from './schema'

type Row = {
  id: string
  question: string
  state: string
  count: number
  lastAskedAt: Date
  draft: string
  draftFrom: string | null
  sourceId: string | null
  checkState: string | null
  checkSaid: string | null
  closedBy: string | null
  version: number
}

const CHECKS = ['pending', 'holds', 'fails'] as const
const ORIGINS = ['knowledge', 'person'] as const

export function gapView(row: Row): GapView {
  const check = CHECKS.find((known) => known === row.checkState)
  return {
    id: row.id,
    question: row.question,
    state: GAP_STATES.find((known) => known === row.state) ?? 'open',
    count: row.count,
    lastAskedAt: row.lastAskedAt.toISOString(),
    draft: row.draft,
    draftFrom: ORIGINS.find((known) => known === row.draftFrom) ?? null,
    sourceId: row.sourceId,
    check: check ? { state: check, said: row.checkSaid ?? '' } : null,
    closedBy: row.closedBy,
    version: row.version,
  }
}
