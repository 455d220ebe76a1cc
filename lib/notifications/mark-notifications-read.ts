import { command } from '@/lib/operations'
import { NOTIFICATION_CHANGED } from './notify-members'
import { selfOf, shownTo } from './own-notifications'
import { markReadInput } from './schema'

/** Those of the acting member; others' ids change nothing. */
export const markNotificationsRead = command({
  name: 'notifications.mark-read',
  access: 'member',
  isAudited: false,
  input: markReadInput,
  route: {
    method: 'POST',
    path: '/notifications/read',
    summary: 'Mark notifications as read',
    tags: ['Notifications'],
  },
  handler: async ({ ctx, input }) => {
    const { count } = await ctx.db.notification.updateMany({
      where: { ...shownTo(ctx), id: { in: input.ids }, readAt: null },
      data: { readAt: new Date() },
    })
    if (count > 0) ctx.emit(NOTIFICATION_CHANGED, { memberId: selfOf(ctx) })
    return { marked: count }
  },
})
