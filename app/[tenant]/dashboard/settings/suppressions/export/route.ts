import { apiContext } from '@/app/_request/api'
import { streamedFile } from '@/app/_request/streamed-file'
import { parseListState } from '@/components/ui/data-table/list-state'
import { errorResponse } from '@/lib/operations'
import { suppressionFile } from '@/lib/suppressions'
import { filterOf, LIST } from '../list-config'

export const dynamic = 'force-dynamic'

/** The filtered list as a file. */
export async function GET(request: Request): Promise<Response> {
  try {
    const ctx = await apiContext(request)
    const query = new URL(request.url).searchParams
    const parts = suppressionFile(ctx, filterOf(parseListState(Object.fromEntries(query), LIST)))
    return await streamedFile(parts, { name: 'suppressed-addresses.csv', type: 'text/csv; charset=utf-8' })
  } catch (error) {
    return errorResponse(error)
  }
}
