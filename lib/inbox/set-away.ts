import { forbidden } from '@/lib/kernel'
import { command, ownerOf } from '@/lib/operations'
import { noteReturn } from './note-return'
import { setAwayInput } from './schema'

/** A member says that they are not there for a while, or back. */
export const setAway = command({
  name: 'desk.set-away',
  access: 'conversations:read',
  input: setAwayInput,
  route: { method: 'PUT', path: '/desk/away', summary: 'Say whether you are away', tags: ['Conversations'] },
  handler: async ({ ctx, input: { isAway } }) => {
    const memberId = ownerOf(ctx)
    if (!memberId) throw forbidden('Only a member can do this')
    const before = await ctx.db.member.findFirst({ where: { id: memberId }, select: { isAway: true } })
    await ctx.db.member.updateMany({ where: { id: memberId }, data: { isAway } })
    noteReturn(ctx, before, { isAway })
    ctx.audit({ resourceId: memberId, before, after: { isAway } })
    return { isAway }
  },
})
