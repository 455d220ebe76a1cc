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
  handler: async ({ ctx, input: { kind, inApp, email, push } }) => {
    const memberId = selfOf(ctx)
    const data = { inApp, email, ...(push === undefined ? {} : { push }) }
    const changed = await ctx.db.notificationPreference.updateMany({ where: { memberId, kind }, data })
    if (changed.count === 0) {
      await ctx.db.notificationPreference.createMany({ data: [{ memberId, kind, ...data }], skipDuplicates: true })
    }
    ctx.audit({ resourceId: memberId, after: { kind, ...data } })
    return { kind, ...data }
  },
})
