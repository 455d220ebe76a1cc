import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { notifyMembers } from './notify-members'
import { roleChanged } from './words'

/** Somebody else has changed a member's role. */
export const notifyOfRole = command({
  name: 'notifications.of-role',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ memberId: uuid, changeId: uuid, by: z.string() }),
  handler: async ({ ctx, input }) => {
    await notifyMembers(ctx, {
      kind: 'role_changed',
      key: `role:${input.changeId}`,
      to: { memberIds: [input.memberId] },
      link: '/dashboard/settings/profile',
      words: (language) => roleChanged[language](input.by),
    })
  },
})
