import { z } from 'zod'
import { RUN_STATUSES, type RunDetails, type RunSummary, storedRequests, storedTables } from './schema'

type Row = {
  id: string
  status: string
  requestedBy: string
  isDaily: boolean
  holes: unknown
  probes: number
  broken: number
  unproven: number
  startedAt: Date | null
  finishedAt: Date | null
  createdAt: Date
}

/** What the list of runs reads of each. */
export const SUMMARY_FIELDS = {
  id: true,
  status: true,
  requestedBy: true,
  isDaily: true,
  holes: true,
  probes: true,
  broken: true,
  unproven: true,
  startedAt: true,
  finishedAt: true,
  createdAt: true,
} as const

const sentences = (holes: unknown): string[] => z.array(z.string()).parse(holes)

export const summaryOf = (row: Row): RunSummary => ({
  id: row.id,
  status: RUN_STATUSES.find((status) => status === row.status) ?? 'failed',
  requestedBy: row.requestedBy,
  isDaily: row.isDaily,
  probes: row.probes,
  broken: row.broken,
  unproven: row.unproven,
  holes: sentences(row.holes).length,
  ms: row.startedAt && row.finishedAt ? row.finishedAt.getTime() - row.startedAt.getTime() : null,
  createdAt: row.createdAt,
  finishedAt: row.finishedAt,
})

export const detailsOf = (row: Row & { tables: unknown; requests: unknown; error: string | null }): RunDetails => ({
  ...summaryOf(row),
  holeSentences: sentences(row.holes),
  tables: storedTables.parse(row.tables),
  requests: storedRequests.parse(row.requests),
  error: row.error,
})
