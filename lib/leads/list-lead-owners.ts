import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { grantsOfMember, ROLE_FIELDS } from '@/lib/team'

const MOST = 200

/** The members who can look after a lead, by name. */
export const listLeadOwners = query({
  name: 'leads.list-owners',
  access: 'leads:read',
  input: noInput,
  route: { method: 'GET', path: '/lead-owners', summary: 'List who can look after leads', tags: ['Leads'] },
  handler: async ({ ctx }) => {
    const members = await ctx.db.member.findMany({
      where: { status: 'active' },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: MOST,
      select: { ...ROLE_FIELDS, id: true, name: true },
    })
    return members
      .filter((member) => grantsOfMember(member)['leads:write'] !== undefined)
      .map(({ id, name }) => ({ id, name }))
  },
})
