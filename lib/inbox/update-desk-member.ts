import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { noteReturn } from './note-return'
import { deskMemberInput } from './schema'

const FIELDS = { isAway: true, skills: true, openLimit: true } as const

/** What rules know of a member: whether they are away, what they can do, how much they get at once. */
export const updateDeskMember = command({
  name: 'desk.update-member',
  access: 'conversations:admin',
  input: deskMemberInput,
  route: {
    method: 'PUT',
    path: '/desk/members/{memberId}',
    summary: 'Change a member of the desk',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input: { memberId, ...data } }) => {
    const before = await ctx.db.member.findFirst({ where: { id: memberId, status: 'active' }, select: FIELDS })
    if (!before) throw notFound('Member')
    const after = { ...data, skills: [...new Set(data.skills)] }
    await ctx.db.member.updateMany({ where: { id: memberId }, data: after })
    noteReturn(ctx, before, after)
    ctx.audit({ resourceId: memberId, before, after })
    return { memberId, ...after }
  },
})
