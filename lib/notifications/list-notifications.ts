import { cutPage } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { NOTIFICATION_FIELDS, notificationView } from './notification-view'
import { shownTo } from './own-notifications'
import { listNotificationsInput } from './schema'

/** The acting member's notifications, newest first. */
export const listNotifications = query({
  name: 'notifications.list',
  access: 'member',
  input: listNotificationsInput,
  route: { method: 'GET', path: '/notifications', summary: 'List your notifications', tags: ['Notifications'] },
  handler: async ({ ctx, input: { cursor, limit, show } }) => {
    const rows = await ctx.db.notification.findMany({
      where: {
        ...shownTo(ctx),
        ...(cursor ? { id: { lt: cursor } } : {}),
        ...(show === 'unread' ? { readAt: null } : {}),
      },
      orderBy: { id: 'desc' },
      take: limit + 1,
      select: NOTIFICATION_FIELDS,
    })
    const { items, nextCursor } = cutPage(rows, limit)
    return { items: items.map(notificationView), nextCursor }
  },
})
