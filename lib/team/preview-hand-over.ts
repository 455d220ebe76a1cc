import { notFound } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { belongingsOf } from './hand-over'
import { memberIdInput } from './schema'

/** What would pass to somebody else if the member left. */
export const previewHandOver = query({
  name: 'members.preview-hand-over',
  access: 'members:admin',
  input: memberIdInput,
  route: {
    method: 'GET',
    path: '/members/{memberId}/belongings',
    summary: 'Count what belongs to a member',
    tags: ['Members'],
  },
  handler: async ({ ctx, input }) => {
    if (!(await ctx.db.member.count({ where: { id: input.memberId } }))) throw notFound('Member')
    return belongingsOf(ctx, input.memberId)
  },
})
