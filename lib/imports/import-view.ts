import { RESTORE_DAYS } from '@/lib/operations'
import type { FileProblem, ForeseenCounts, ImportCounts, ImportOptions, ImportState, ImportView } from './schema'

export type ImportRow = {
  id: string
  fileName: string
  storageKey: string | null
  sizeBytes: number
  format: string
  encoding: string
  delimiter: string
  headers: string[]
  sample: unknown
  options: unknown
  state: string
  bytesRead: number
  cursor: number
  rows: number
  waiting: number
  created: number
  updated: number
  duplicatesInFile: number
  duplicatesKnown: number
  rejected: number
  undone: number
  foreseenNew: number
  foreseenKnown: number
  foreseenDuplicate: number
  foreseenRejected: number
  problem: string | null
  actorLabel: string
  createdAt: Date
  startedAt: Date | null
  finishedAt: Date | null
}

const DAY_MS = 86_400_000

/** What was asked for, once it was. */
export const optionsOf = ({ options }: Pick<ImportRow, 'options'>): ImportOptions | null =>
  typeof options === 'object' && options !== null && 'columns' in options ? (options as ImportOptions) : null

/** Until when an import that has ended can be taken back; its rows and its file are kept as long. */
export const keptUntil = (row: Pick<ImportRow, 'finishedAt' | 'createdAt'>): Date =>
  new Date((row.finishedAt ?? row.createdAt).getTime() + RESTORE_DAYS * DAY_MS)

function foreseenOf(row: ImportRow): ForeseenCounts {
  return {
    created: row.foreseenNew,
    updated: row.foreseenKnown,
    duplicates: row.foreseenDuplicate,
    rejected: row.foreseenRejected,
  }
}

/** How much of the work of this state is done, in its own measure. */
function passed(row: ImportRow): { done: number; all: number; rows: number } | null {
  const taken = row.rows - row.waiting
  switch (row.state as ImportState) {
    case 'checking':
      return { done: row.bytesRead, all: row.sizeBytes, rows: row.rows }
    case 'running': {
      const refusedBefore =
        row.rows - row.foreseenNew - row.foreseenKnown - row.foreseenDuplicate - row.foreseenRejected
      return { done: taken - refusedBefore, all: row.rows - refusedBefore, rows: taken - refusedBefore }
    }
    case 'undoing':
      return { done: row.undone, all: row.created + row.updated, rows: row.undone }
    default:
      return null
  }
}

/** An import with its rate and an estimate of what is left. */
export function importView(row: ImportRow, now = new Date()): ImportView {
  const work = passed(row)
  const progress = work && (work.all > 0 ? Math.min(work.done / work.all, 1) : 1)
  const began = row.state === 'undoing' ? row.finishedAt : row.startedAt
  const seconds = began ? (now.getTime() - began.getTime()) / 1_000 : 0
  const hasEnded = row.state === 'done' || row.state === 'cancelled'
  const counts: ImportCounts = {
    rows: row.rows,
    waiting: row.waiting,
    created: row.created,
    updated: row.updated,
    duplicatesInFile: row.duplicatesInFile,
    duplicatesKnown: row.duplicatesKnown,
    rejected: row.rejected,
    undone: row.undone,
  }
  return {
    id: row.id,
    fileName: row.fileName,
    format: row.format as ImportView['format'],
    encoding: row.encoding,
    delimiter: row.delimiter,
    sizeBytes: row.sizeBytes,
    headers: row.headers,
    sample: row.sample as string[][],
    options: optionsOf(row),
    state: row.state as ImportState,
    counts,
    foreseen: foreseenOf(row),
    progress,
    rowsPerSecond: work && seconds > 0 ? work.rows / seconds : null,
    secondsLeft: progress && seconds > 0 ? Math.ceil((seconds * (1 - progress)) / progress) : null,
    problem: row.problem as FileProblem | null,
    by: row.actorLabel,
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    canBeUndone: hasEnded && row.created + row.updated > 0 && keptUntil(row) > now,
  }
}
