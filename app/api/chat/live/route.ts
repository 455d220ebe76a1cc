import { followOwnConversation } from '@/lib/conversations'
import { sseResponse } from '@/lib/events'
import { isUuid } from '@/lib/kernel'
import { whenClosed } from '@/lib/tenancy'
import { contactDoor } from '../chat-request'

export const dynamic = 'force-dynamic'

export const GET = contactDoor('look', async ({ ctx, request }) => {
  const place = request.headers.get('last-event-id')
  return sseResponse(request.signal, async (writer) => {
    const unwatch = whenClosed(ctx.tenant, () => writer.close())
    const unfollow = await followOwnConversation(ctx, writer, isUuid(place) ? place : undefined)
    return () => {
      unwatch()
      unfollow()
    }
  })
})
