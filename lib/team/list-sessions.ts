import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { actingMember } from './acting-member'
import { liveRows } from './session-rules'

/** One's own sessions, the latest used first. */
export const listSessions = query({
  name: 'sessions.list',
  access: 'member',
  input: noInput,
  route: { method: 'GET', path: '/sessions', summary: 'List your own sessions' },
  handler: async ({ ctx }) => {
    const { memberId, sessionId } = actingMember(ctx)
    const rows = await ctx.db.memberSession.findMany({
      where: { memberId, ...liveRows() },
      orderBy: { lastUsedAt: 'desc' },
      take: 100,
      select: { id: true, createdAt: true, lastUsedAt: true, expiresAt: true, ip: true, userAgent: true },
    })
    return rows.map((row) => ({ ...row, isCurrent: row.id === sessionId }))
  },
})
