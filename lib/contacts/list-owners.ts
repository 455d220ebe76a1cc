import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { grantsOfMember, ROLE_FIELDS } from '@/lib/team'

const MOST = 200

/** The members who can look after a contact, by name. */
export const listOwners = query({
  name: 'contacts.list-owners',
  access: 'contacts:read',
  input: noInput,
  route: { method: 'GET', path: '/contact-owners', summary: 'List who can look after contacts', tags: ['Contacts'] },
  handler: async ({ ctx }) => {
    const members = await ctx.db.member.findMany({
      where: { status: 'active' },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: MOST,
      select: { ...ROLE_FIELDS, id: true, name: true },
    })
    return members
      .filter((member) => grantsOfMember(member)['contacts:write'] !== undefined)
      .map(({ id, name }) => ({ id, name }))
  },
})
