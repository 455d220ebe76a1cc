import { memberStream } from '@/app/_request/member-stream'
import { followNotifications } from '@/lib/notifications'

export const dynamic = 'force-dynamic'

/** The member's count of unread notifications, at once and whenever it changes. */
export function GET(request: Request): Promise<Response> {
  return memberStream(request, null, followNotifications)
}
