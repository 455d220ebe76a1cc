import { apiContext } from '@/app/_request/api'
import { followInbox } from '@/lib/conversations'
import { sseResponse } from '@/lib/events'
import { forbidden, isUuid, unauthenticated } from '@/lib/kernel'
import { can, errorResponse } from '@/lib/operations'

export const dynamic = 'force-dynamic'

/** A stream ends after this long; the browser comes back at once, with whatever rights its member has by then. */
const LONGEST_MS = 10 * 60_000

/** What happens in the company, for a member's open pages. A page's first stream names its place by `?since=`. */
export async function GET(request: Request): Promise<Response> {
  try {
    const ctx = await apiContext(request)
    if (ctx.actor.kind === 'anonymous') throw unauthenticated()
    if (!can(ctx.actor, 'conversations:read')) throw forbidden()
    const place = request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('since')
    return sseResponse(request.signal, async (writer) => {
      const end = setTimeout(() => writer.close(), LONGEST_MS)
      const unfollow = await followInbox(ctx, writer, isUuid(place) ? place : undefined)
      return () => {
        clearTimeout(end)
        unfollow()
      }
    })
  } catch (error) {
    return errorResponse(error)
  }
}
