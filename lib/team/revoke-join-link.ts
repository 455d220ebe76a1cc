import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { joinLinkIdInput } from './invitation-schema'

/** Nobody joins by the link any more, nor by a mail that it has sent. */
export const revokeJoinLink = command({
  name: 'members.revoke-join-link',
  access: 'members:admin',
  input: joinLinkIdInput,
  route: {
    method: 'DELETE',
    path: '/members/join-links/{joinLinkId}',
    summary: 'Withdraw a join link',
    tags: ['Members'],
  },
  handler: async ({ ctx, input }) => {
    const revoked = await ctx.db.joinLink.updateMany({
      where: { id: input.joinLinkId, revokedAt: null },
      data: { revokedAt: new Date() },
    })
    if (revoked.count === 0) throw notFound('Join link')
    ctx.audit({ resourceId: input.joinLinkId })
    return { joinLinkId: input.joinLinkId }
  },
})
