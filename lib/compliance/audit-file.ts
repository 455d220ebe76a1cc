import type { z } from 'zod'
import { type CsvValue, csvLine } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { exportAudit } from './export-audit'
import type { AUDIT_FORMATS, exportAuditInput } from './schema'

type Filter = Omit<z.input<typeof exportAuditInput>, 'cursor'>
type Entry = Awaited<ReturnType<typeof exportAudit>>['items'][number]

const COLUMNS = [
  'seq',
  'id',
  'createdAt',
  'actorKind',
  'actorId',
  'actorLabel',
  'action',
  'resource',
  'resourceId',
  'result',
  'detail',
  'ip',
  'userAgent',
  'subTenantId',
  'before',
  'after',
] as const satisfies readonly (keyof Entry)[]

const cellOf = (value: unknown): CsvValue => {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number' || value instanceof Date) return value
  return typeof value === 'object' ? JSON.stringify(value) : `${value}`
}

const plain = (entry: Entry) => Object.fromEntries(COLUMNS.map((column) => [column, entry[column]]))

const WRITERS = {
  csv: {
    head: csvLine(COLUMNS),
    row: (entry: Entry, _isFirst: boolean) => csvLine(COLUMNS.map((column) => cellOf(entry[column]))),
    tail: '',
  },
  json: {
    head: '[',
    row: (entry: Entry, isFirst: boolean) => `${isFirst ? '\n' : ',\n'}${JSON.stringify(plain(entry))}`,
    tail: '\n]\n',
  },
} as const

/**
 * An export as it is written, a page of entries at a time; nothing is held but the page. The first page is read before
 * anything is given out, so that whoever may not export hears it as an error.
 */
export async function* auditFile(
  ctx: TenantContext,
  format: (typeof AUDIT_FORMATS)[number],
  filter: Filter,
): AsyncGenerator<string> {
  const { head, row, tail } = WRITERS[format]
  let page = await exportAudit(ctx, filter)
  yield head
  for (let isFirst = true; ; isFirst = false) {
    if (page.items.length > 0) {
      yield page.items.map((entry, index) => row(entry, isFirst && index === 0)).join('')
    }
    if (page.nextCursor === null) break
    page = await exportAudit(ctx, { ...filter, cursor: page.nextCursor })
  }
  yield tail
}
