import { noInput } from '@/lib/kernel/schema'
import { command } from '@/lib/operations'
import { NOTIFICATION_CHANGED } from './notify-members'
import { selfOf, shownTo } from './own-notifications'

export const markAllNotificationsRead = command({
  name: 'notifications.mark-all-read',
  access: 'member',
  isAudited: false,
  input: noInput,
  route: {
    method: 'POST',
    path: '/notifications/read-all',
    summary: 'Mark all notifications as read',
    tags: ['Notifications'],
  },
  handler: async ({ ctx }) => {
    const { count } = await ctx.db.notification.updateMany({
      where: { ...shownTo(ctx), readAt: null },
      data: { readAt: new Date() },
    })
    if (count > 0) ctx.emit(NOTIFICATION_CHANGED, { memberId: selfOf(ctx) })
    return { marked: count }
  },
})
