import { apiContext } from '@/app/_request/api'
import { streamedFile } from '@/app/_request/streamed-file'
import { parseListState } from '@/components/ui/data-table/list-state'
import { leadFile } from '@/lib/leads'
import { errorResponse } from '@/lib/operations'
import { filterOf, LIST } from '../list-config'

export const dynamic = 'force-dynamic'

/** The filtered list as a file. */
export async function GET(request: Request): Promise<Response> {
  try {
    const ctx = await apiContext(request)
    const query = new URL(request.url).searchParams
    const parts = leadFile(ctx, filterOf(parseListState(Object.fromEntries(query), LIST)))
    const day = new Date().toISOString().slice(0, 10)
    return await streamedFile(parts, { name: `leads-${day}.csv`, type: 'text/csv; charset=utf-8' })
  } catch (error) {
    return errorResponse(error)
  }
}
