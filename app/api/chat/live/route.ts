import { followOwnConversation } from '@/lib/conversations'
import { sseResponse } from '@/lib/events'
import { isUuid } from '@/lib/kernel'
import { contactDoor } from '../chat-request'

export const dynamic = 'force-dynamic'

export const GET = contactDoor('look', async ({ ctx, request }) => {
  const place = request.headers.get('last-event-id')
  return sseResponse(request.signal, (writer) => followOwnConversation(ctx, writer, isUuid(place) ? place : undefined))
})
