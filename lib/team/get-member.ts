import { notFound } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { findTenant } from '@/lib/tenancy'
import { memberColumns, memberView } from './member-view'
import { memberIdInput } from './schema'
import { liveRows } from './session-rules'

/** A member with what the team's page shows of it. */
export const getMember = query({
  name: 'members.get',
  access: 'members:read',
  input: memberIdInput,
  route: { method: 'GET', path: '/members/{memberId}', summary: 'Read a member', tags: ['Members'] },
  handler: async ({ ctx, input }) => {
    const [row, sessions] = await Promise.all([
      ctx.db.member.findFirst({
        where: { id: input.memberId },
        select: { ...memberColumns, locale: true, timeZone: true },
      }),
      ctx.db.memberSession.count({ where: { memberId: input.memberId, ...liveRows() } }),
    ])
    if (!row) throw notFound('Member')
    const account = row.subTenantId ? await findTenant({ id: row.subTenantId }) : null
    return {
      ...memberView(row),
      locale: row.locale,
      timeZone: row.timeZone,
      sessions,
      accountName: account?.name ?? null,
    }
  },
})
