import { memberStream } from '@/app/_request/member-stream'
import { followInbox } from '@/lib/conversations'
import { isUuid } from '@/lib/kernel'

export const dynamic = 'force-dynamic'

/** What happens in the company, for a member's open pages. A page's first stream names its place by `?since=`. */
export function GET(request: Request): Promise<Response> {
  const place = request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('since')
  return memberStream(request, 'conversations:read', (ctx, writer) =>
    followInbox(ctx, writer, isUuid(place) ? place : undefined),
  )
}
