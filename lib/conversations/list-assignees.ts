import { query, roleScope } from '@/lib/operations'
import { avatarUrl } from './avatar-url'
import { type MemberRef, noInput } from './schema'

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
      select: { id: true, name: true, role: true, avatarFileId: true },
    })
    return members
      .filter((member) => roleScope(member.role, 'conversations:write') !== null)
      .map((member) => ({ id: member.id, name: member.name, avatarUrl: avatarUrl(member.avatarFileId) }))
  },
})
