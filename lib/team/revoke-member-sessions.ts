import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { accessChanged } from './live-session'
import { revokeSessions } from './revoke-sessions'
import { memberSessionsInput } from './schema'
import { memberToManage } from './team-lock'

/** Signs a member out, everywhere or of one session. @throws forbidden for somebody with more rights than oneself */
export const revokeMemberSessions = command({
  name: 'members.revoke-sessions',
  access: 'members:admin',
  input: memberSessionsInput,
  route: {
    method: 'DELETE',
    path: '/members/{memberId}/sessions',
    summary: "End a member's sessions",
    tags: ['Members'],
  },
  handler: async ({ ctx, input: { memberId, sessionId } }) => {
    const member = await memberToManage(ctx, memberId)
    ctx.audit({ resourceId: member.id, after: { sessionId: sessionId ?? 'all' } })
    if (!sessionId) return { revoked: await revokeSessions(ctx, member.id) }
    const revoked = await ctx.db.memberSession.updateMany({
      where: { id: sessionId, memberId, revokedAt: null },
      data: { revokedAt: new Date() },
    })
    if (revoked.count === 0) throw notFound('Session')
    await accessChanged(ctx, member.id)
    return { revoked: revoked.count }
  },
})
