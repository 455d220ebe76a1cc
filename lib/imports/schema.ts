import { z } from 'zod'
import { CONSENT_CHANNELS, CONSENT_PURPOSES, CONSENT_STATES, tag } from '@/lib/contacts/schema'
import { freeText, idPageInput, line, pageInput, uuid } from '@/lib/kernel/schema'

export const IMPORT_STATES = [
  'uploaded',
  'checking',
  'checked',
  'running',
  'done',
  'cancelled',
  'failed',
  'undoing',
  'undone',
] as const
export type ImportState = (typeof IMPORT_STATES)[number]

/** What a column can be, beside the company's own fields (`attributes.<key>`). */
export const COLUMN_TARGETS = [
  'name',
  'firstName',
  'lastName',
  'email',
  'phone',
  'externalId',
  'title',
  'companyName',
  'locale',
  'timeZone',
  'tags',
] as const
export type PlainTarget = (typeof COLUMN_TARGETS)[number]
export type ColumnTarget = PlainTarget | `attributes.${string}`

export const IMPORT_RULES = ['upsert', 'create', 'update'] as const
export type ImportRule = (typeof IMPORT_RULES)[number]

export const ROW_REASONS = [
  'invalid',
  'too_long',
  'characters',
  'columns',
  'unnamed',
  'twice',
  'known',
  'unknown',
  'taken',
  'read_only',
  'limit',
] as const
export type RowReason = (typeof ROW_REASONS)[number]

export const FILE_PROBLEMS = [
  'not_a_table',
  'old_excel',
  'protected',
  'damaged',
  'unpacks_too_large',
  'record_too_long',
  'open_quote',
  'empty',
  'too_many_columns',
  'too_many_rows',
  'unexpected',
] as const
export type FileProblem = (typeof FILE_PROBLEMS)[number]

export const MOST_COLUMNS = 200
export const MOST_ROWS = 2_000_000

const columnTarget = z.union([
  z.enum(COLUMN_TARGETS),
  z
    .string()
    .regex(/^attributes\.[a-z][a-z0-9_]{0,39}$/, 'is not a field')
    .transform((text) => text as `attributes.${string}`),
])

export const batchConsent = z.strictObject({
  channel: z.enum(CONSENT_CHANNELS),
  purpose: z.enum(CONSENT_PURPOSES),
  state: z.enum(CONSENT_STATES).default('granted'),
  /** Where the people said so. */
  source: line(120),
  /** What proves it. */
  evidence: freeText(1_000).trim().min(1, 'is required'),
})

export const importOptions = z.strictObject({
  /** What each column of the file is, in its order; null is left out. */
  columns: z.array(columnTarget.nullable()).max(MOST_COLUMNS),
  /** `upsert` updates whom an external id, address or number names and creates the others. */
  rule: z.enum(IMPORT_RULES).default('upsert'),
  /** Given to everybody in the file. */
  tags: z.array(tag).max(20).default([]),
  consents: z
    .array(batchConsent)
    .max(CONSENT_CHANNELS.length * CONSENT_PURPOSES.length)
    .default([]),
})
export type ImportOptions = z.output<typeof importOptions>

export const importIdInput = z.strictObject({ importId: uuid })
export const checkImportInput = importIdInput.extend({
  options: importOptions,
  /** Goes on to the import itself when the check has ended. */
  startsItself: z.boolean().default(false),
})
export const createImportInput = z.strictObject({
  fileName: line(200),
  /** A small file as text; a larger one is sent to `/api/contact-imports`. */
  content: z.string().min(1).max(900_000),
})
export const listImportsInput = z.strictObject(idPageInput)
export const listRefusedInput = z.strictObject({
  importId: uuid,
  cursor: z.coerce.number().int().min(0).optional(),
  limit: pageInput.limit,
})

/** How many rows came to what. `good` = created + updated; the parts add up to `rows`. */
export type ImportCounts = {
  rows: number
  waiting: number
  created: number
  updated: number
  duplicatesInFile: number
  duplicatesKnown: number
  rejected: number
  undone: number
}

/** What the check foresees for the rows that wait. */
export type ForeseenCounts = { created: number; updated: number; duplicates: number; rejected: number }

export type ImportView = {
  id: string
  fileName: string
  format: 'csv' | 'xlsx'
  encoding: string
  delimiter: string
  sizeBytes: number
  headers: string[]
  sample: string[][]
  options: ImportOptions | null
  state: ImportState
  counts: ImportCounts
  foreseen: ForeseenCounts
  /** Of the work that is under way: 0 to 1. */
  progress: number | null
  rowsPerSecond: number | null
  secondsLeft: number | null
  problem: FileProblem | null
  by: string
  createdAt: string
  startedAt: string | null
  finishedAt: string | null
  canBeUndone: boolean
}

export type RefusedRow = { row: number; state: 'duplicate' | 'rejected'; reason: RowReason; detail: string | null }
