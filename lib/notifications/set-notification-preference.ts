import { command } from '@/lib/operations'
import { selfOf } from './own-notifications'
import { preferenceInput } from './schema'

export const setNotificationPreference = command({
  name: 'notifications.set-preference',
  access: 'member',
  input: preferenceInput,
  route: {
    method: 'PUT',
    path: '/notifications/preferences',
    summary: 'Choose how you are told of something',
    tags: ['Notifications'],
  },
  handler: async ({ ctx, input: { kind, inApp, email } }) => {
    const memberId = selfOf(ctx)
    const changed = await ctx.db.notificationPreference.updateMany({
      where: { memberId, kind },
      data: { inApp, email },
    })
    if (changed.count === 0) {
      await ctx.db.notificationPreference.createMany({ data: [{ memberId, kind, inApp, email }], skipDuplicates: true })
    }
    ctx.audit({ resourceId: memberId, after: { kind, inApp, email } })
    return { kind, inApp, email }
  },
})
