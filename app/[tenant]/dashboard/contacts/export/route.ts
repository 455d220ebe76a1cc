import { apiContext } from '@/app/_request/api'
import { parseListState } from '@/components/ui/data-table/list-state'
import { contactFile } from '@/lib/contacts'
import { errorResponse } from '@/lib/operations'
import { filterOf, LIST } from '../list-config'

export const dynamic = 'force-dynamic'

/** The filtered list as a file, written while it is read: nothing grows with it, and whoever leaves ends it. */
export async function GET(request: Request): Promise<Response> {
  try {
    const ctx = await apiContext(request)
    const query = new URL(request.url).searchParams
    const parts = contactFile(ctx, filterOf(parseListState(Object.fromEntries(query), LIST)))
    const first = await parts.next()
    const encoder = new TextEncoder()
    let isFirst = true
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const part = isFirst ? first : await parts.next()
        isFirst = false
        if (part.done) controller.close()
        else controller.enqueue(encoder.encode(part.value))
      },
      cancel: () => void parts.return(undefined),
    })
    const day = new Date().toISOString().slice(0, 10)
    return new Response(body, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="contacts-${day}.csv"`,
        'cache-control': 'no-store',
      },
    })
  } catch (error) {
    return errorResponse(error)
  }
}
