import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { notifyOfAccount } from './notify-member'

/** Says where to sign in from now on. */
export const tellOfMove = command({
  name: 'members.tell-of-move',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ memberId: uuid }),
  handler: async ({ ctx, input }) => {
    const member = await ctx.db.member.findFirst({ where: { id: input.memberId, status: 'active' } })
    if (!member) return
    await notifyOfAccount(ctx, member, (words) => ({
      title: words.movedTitle(ctx.tenant.name),
      message: words.moved(member.emailNormalized),
    }))
  },
})
