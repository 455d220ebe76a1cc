import { noInput } from '@/lib/kernel/schema'
import { command } from '@/lib/operations'
import { actingMember } from './acting-member'
import { accessChanged } from './live-session'

/** Sign-out: ends the session that one acts in. */
export const closeSession = command({
  name: 'sessions.close',
  access: 'member',
  worksWhileClosing: true,
  input: noInput,
  handler: async ({ ctx }) => {
    const { memberId, sessionId } = actingMember(ctx)
    await accessChanged(ctx, memberId)
    await ctx.db.memberSession.updateMany({ where: { id: sessionId, memberId }, data: { revokedAt: new Date() } })
    ctx.audit({ resourceId: sessionId })
  },
})
