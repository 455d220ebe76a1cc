import { notFound } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { memberIdInput } from './schema'
import { liveRows } from './session-rules'

/** Where a member is signed in, the latest used first. */
export const listMemberSessions = query({
  name: 'members.list-sessions',
  access: 'members:admin',
  input: memberIdInput,
  route: {
    method: 'GET',
    path: '/members/{memberId}/sessions',
    summary: "List a member's sessions",
    tags: ['Members'],
  },
  handler: async ({ ctx, input }) => {
    if (!(await ctx.db.member.count({ where: { id: input.memberId } }))) throw notFound('Member')
    const current = ctx.actor.kind === 'member' ? ctx.actor.sessionId : null
    const rows = await ctx.db.memberSession.findMany({
      where: { memberId: input.memberId, ...liveRows() },
      orderBy: { lastUsedAt: 'desc' },
      take: 100,
      select: { id: true, createdAt: true, lastUsedAt: true, expiresAt: true, ip: true, userAgent: true },
    })
    return { items: rows.map((row) => ({ ...row, isCurrent: row.id === current })) }
  },
})
