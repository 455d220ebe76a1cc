import { noInput } from '@/lib/kernel/schema'
import { ownerOf, query } from '@/lib/operations'

/** Whether one has said that one is away. */
export const readAway = query({
  name: 'desk.read-away',
  access: 'conversations:read',
  input: noInput,
  route: { method: 'GET', path: '/desk/away', summary: 'Read whether you are away', tags: ['Conversations'] },
  handler: async ({ ctx }) => {
    const id = ownerOf(ctx)
    const row = id ? await ctx.db.member.findFirst({ where: { id }, select: { isAway: true } }) : null
    return { isAway: row?.isAway ?? false }
  },
})
