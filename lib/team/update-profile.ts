import { command } from '@/lib/operations'
import { actingMember } from './acting-member'
import { accessChanged } from './live-session'
import { profileInput } from './schema'

export const updateProfile = command({
  name: 'profile.update',
  access: 'member',
  input: profileInput,
  route: { method: 'PUT', path: '/profile', summary: 'Change your own profile' },
  handler: async ({ ctx, input }) => {
    const { memberId } = actingMember(ctx)
    await ctx.db.member.update({ where: ctx.key(memberId), data: input })
    await accessChanged(ctx, memberId)
    ctx.emit('member.changed', { memberId })
    ctx.audit({ resourceId: memberId, after: input })
    return input
  },
})
