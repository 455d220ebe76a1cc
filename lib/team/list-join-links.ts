import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { joinLinkView } from './join-link-view'

/** The links by which people can join now, the newest first. */
export const listJoinLinks = query({
  name: 'members.list-join-links',
  access: 'members:admin',
  input: noInput,
  route: { method: 'GET', path: '/members/join-links', summary: 'List the join links', tags: ['Members'] },
  handler: async ({ ctx }) => {
    const rows = await ctx.db.joinLink.findMany({
      where: { revokedAt: null, expiresAt: { gt: new Date() } },
      orderBy: { id: 'desc' },
      take: 100,
      include: { customRole: { select: { name: true } } },
    })
    return { items: rows.map((row) => joinLinkView(ctx.tenant, row)) }
  },
})
