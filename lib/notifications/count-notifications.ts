import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { countUnread } from './own-notifications'

/** How many of the acting member's notifications are unread, up to 100. */
export const countNotifications = query({
  name: 'notifications.count',
  access: 'member',
  input: noInput,
  handler: async ({ ctx }) => ({ unread: await countUnread(ctx) }),
})
