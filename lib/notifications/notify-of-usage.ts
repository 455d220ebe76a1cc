import { z } from 'zod'
import { command, monthOf } from '@/lib/operations'
import { notifyMembers } from './notify-members'
import { usageReached } from './words'

/** A share of a limit is used. Billing mails it in its own words, to administrators who want that: here it is shown. */
export const notifyOfUsage = command({
  name: 'notifications.of-usage',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ resource: z.string(), threshold: z.number() }),
  handler: async ({ ctx, input: { resource, threshold } }) => {
    await notifyMembers(ctx, {
      kind: 'usage',
      key: `usage:${resource}:${monthOf(new Date())}:${threshold}`,
      to: { permission: 'company:admin' },
      isMailedElsewhere: true,
      link: '/dashboard/settings/usage',
      words: (language) => usageReached[language](resource.replaceAll('_', ' '), threshold),
    })
  },
})
