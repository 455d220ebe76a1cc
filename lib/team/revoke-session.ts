import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { actingMember } from './acting-member'
import { accessChanged } from './live-session'
import { sessionIdInput } from './schema'

export const revokeSession = command({
  name: 'sessions.revoke',
  access: 'member',
  input: sessionIdInput,
  route: { method: 'DELETE', path: '/sessions/{sessionId}', summary: 'End one of your own sessions' },
  handler: async ({ ctx, input }) => {
    const { memberId } = actingMember(ctx)
    await accessChanged(ctx, memberId)
    const revoked = await ctx.db.memberSession.updateMany({
      where: { id: input.sessionId, memberId, revokedAt: null },
      data: { revokedAt: new Date() },
    })
    if (revoked.count === 0) throw notFound('Session')
    ctx.audit({ resourceId: input.sessionId })
    return { revoked: 1 }
  },
})
