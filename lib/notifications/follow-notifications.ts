import { type SseWriter, subscribeLive } from '@/lib/events'
import { logger } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { NOTIFICATION_CHANGED } from './notify-members'
import { countUnread, selfOf } from './own-notifications'

/** Sends a member the count of unread notifications: at once, and whenever it changes. @returns what ends it */
export async function followNotifications(ctx: TenantContext, writer: Pick<SseWriter, 'send'>): Promise<() => void> {
  const self = selfOf(ctx)
  let isCounting = false
  let isWanted = false
  const tell = async () => {
    isWanted = true
    if (isCounting) return
    isCounting = true
    try {
      while (isWanted) {
        isWanted = false
        writer.send('unread', { unread: await countUnread(ctx) })
      }
    } catch (error) {
      logger.warn({ err: error }, 'unread notifications could not be counted')
    } finally {
      isCounting = false
    }
  }
  const end = await subscribeLive(ctx, ({ type, payload }) => {
    if (type === NOTIFICATION_CHANGED && payload.memberId === self) void tell()
  })
  await tell()
  return end
}
