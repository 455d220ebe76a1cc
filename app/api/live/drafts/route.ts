import { memberStream } from '@/app/_request/member-stream'
import { followDrafts } from '@/lib/drafts'
import { isUuid, notFound } from '@/lib/kernel'
import { errorResponse } from '@/lib/operations'

export const dynamic = 'force-dynamic'

/** What happens to the drafts of a set (`?set=`); a page's first stream names its place by `?since=`. */
export function GET(request: Request): Promise<Response> | Response {
  const asked = new URL(request.url).searchParams
  const setId = asked.get('set')
  if (!isUuid(setId)) return errorResponse(notFound('Set of drafts'))
  const place = request.headers.get('last-event-id') ?? asked.get('since')
  return memberStream(request, 'content:read', (ctx, writer) =>
    followDrafts(ctx, writer, { setId, ...(isUuid(place) ? { since: place } : {}) }),
  )
}
