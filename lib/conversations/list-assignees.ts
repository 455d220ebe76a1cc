import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { grantsOfMember, ROLE_FIELDS } from '@/lib/team'
import { avatarUrl } from './avatar-url'
import type { MemberRef } from './schema'

const MOST = 200

/** The members who can hold a conversation, by name. */
export const listAssignees = query({
  name: 'conversations.list-assignees',
  access: 'conversations:read',
  input: noInput,
  route: {
    method: 'GET',
    path: '/conversations/assignees',
    summary: 'List the members who can be assigned',
    tags: ['Conversations'],
  },
  handler: async ({ ctx }): Promise<MemberRef[]> => {
    const members = await ctx.db.member.findMany({
      where: { status: 'active' },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: MOST,
      select: { ...ROLE_FIELDS, id: true, name: true, avatarFileId: true },
    })
    return members
      .filter((member) => grantsOfMember(member)['conversations:write'] !== undefined)
      .map((member) => ({ id: member.id, name: member.name, avatarUrl: avatarUrl(member.avatarFileId) }))
  },
})
