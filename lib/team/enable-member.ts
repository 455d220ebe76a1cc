import { conflict } from '@/lib/kernel'
import { command, takeStanding } from '@/lib/operations'
import { accessChanged } from './live-session'
import { memberIdInput } from './schema'
import { lockTeam, memberToManage, SEATS } from './team-lock'

/** Lets a disabled member in again. @throws limit_exceeded when its seat has been given to somebody else */
export const enableMember = command({
  name: 'members.enable',
  access: 'members:admin',
  input: memberIdInput,
  route: { method: 'POST', path: '/members/{memberId}/enable', summary: 'Enable a member' },
  handler: async ({ ctx, input }) => {
    await lockTeam(ctx)
    const member = await memberToManage(ctx, input.memberId)
    if (member.status === 'invited') throw conflict('This member has not joined yet.')
    if (member.status === 'disabled') {
      await takeStanding(ctx, SEATS)
      await ctx.db.member.update({ where: ctx.key(member.id), data: { status: 'active' } })
      await accessChanged(ctx, member.id)
      ctx.emit('member.changed', { memberId: member.id })
    }
    ctx.audit({ resourceId: member.id, before: { status: member.status }, after: { status: 'active' } })
    return { memberId: member.id, status: 'active' as const }
  },
})
