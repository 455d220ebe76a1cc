import { literally } from '@/lib/db'
import { ownerFilter, query } from '@/lib/operations'
import { CANNED_REPLY_FIELDS, cannedReplyView } from './canned-reply-view'
import { searchCannedRepliesInput } from './schema'

/** By the beginning of the shortcut or a part of the title, by shortcut; without `search` all of them. */
export const searchCannedReplies = query({
  name: 'canned_replies.search',
  access: 'canned_replies:read',
  input: searchCannedRepliesInput,
  route: { method: 'GET', path: '/canned-replies', summary: 'List canned replies', tags: ['Canned replies'] },
  handler: async ({ ctx, input }) => {
    const words = literally(input.search.trim().replace(/^[/#]/, '').toLowerCase())
    const rows = await ctx.db.cannedReply.findMany({
      where: {
        ...ownerFilter(ctx, 'canned_replies:read'),
        ...(words
          ? { OR: [{ shortcut: { startsWith: words } }, { title: { contains: words, mode: 'insensitive' } }] }
          : {}),
      },
      orderBy: [{ shortcut: 'asc' }],
      take: input.limit,
      select: CANNED_REPLY_FIELDS,
    })
    return { items: rows.map(cannedReplyView) }
  },
})
