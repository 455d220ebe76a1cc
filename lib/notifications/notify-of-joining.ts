import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { notifyMembers } from './notify-members'
import { memberJoined } from './words'

/** Somebody has accepted an invitation: those who look after the team hear of it. */
export const notifyOfJoining = command({
  name: 'notifications.of-joining',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ memberId: uuid }),
  handler: async ({ ctx, input: { memberId } }) => {
    const member = await ctx.db.member.findFirst({ where: { id: memberId }, select: { name: true } })
    if (!member) return
    await notifyMembers(ctx, {
      kind: 'member_joined',
      key: `joined:${memberId}`,
      to: { permission: 'members:write' },
      except: memberId,
      link: '/dashboard/settings/team',
      words: (language) => memberJoined[language](member.name),
    })
  },
})
