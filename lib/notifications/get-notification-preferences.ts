import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { selfOf } from './own-notifications'
import { KIND_NAMES, KINDS, type Preference, USUALLY_PUSHED } from './schema'

/** What the acting member is told, and how: own choices, else the usual. */
export const getNotificationPreferences = query({
  name: 'notifications.get-preferences',
  access: 'member',
  input: noInput,
  route: {
    method: 'GET',
    path: '/notifications/preferences',
    summary: 'Read your notification preferences',
    tags: ['Notifications'],
  },
  handler: async ({ ctx }): Promise<{ items: Preference[] }> => {
    const rows = await ctx.db.notificationPreference.findMany({ where: { memberId: selfOf(ctx) } })
    const chosen = new Map(rows.map((row) => [row.kind, row]))
    const items = KIND_NAMES.map((kind) => {
      const { inApp, email, push } = chosen.get(kind) ?? { inApp: true, email: KINDS[kind].isMailed, push: null }
      return { kind, inApp, email, push: push ?? USUALLY_PUSHED.has(kind) }
    })
    return { items }
  },
})
