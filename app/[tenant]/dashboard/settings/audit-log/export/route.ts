import { apiContext } from '@/app/_request/api'
import { streamedFile } from '@/app/_request/streamed-file'
import { parseListState } from '@/components/ui/data-table/list-state'
import { auditFile } from '@/lib/compliance'
import { AUDIT_FORMATS } from '@/lib/compliance/schema'
import { errorResponse } from '@/lib/operations'
import { filterOf, LIST } from '../list-config'

export const dynamic = 'force-dynamic'

const TYPES = { csv: 'text/csv; charset=utf-8', json: 'application/json' }

/** The filtered log as a file. */
export async function GET(request: Request): Promise<Response> {
  try {
    const ctx = await apiContext(request)
    const query = new URL(request.url).searchParams
    const format = AUDIT_FORMATS.find((candidate) => candidate === query.get('format')) ?? 'csv'
    const filter = filterOf(parseListState(Object.fromEntries(query), LIST))
    const parts = auditFile(ctx, format, filter)
    const day = new Date().toISOString().slice(0, 10)
    return await streamedFile(parts, { name: `audit-log-${day}.${format}`, type: TYPES[format] })
  } catch (error) {
    return errorResponse(error)
  }
}
