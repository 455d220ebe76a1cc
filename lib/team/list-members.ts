import { containing, literally } from '@/lib/db'
import { query } from '@/lib/operations'
import { memberColumns, memberView } from './member-view'
import { isBuiltInRole, listMembersInput } from './schema'

const roleWhere = (key: string) => (isBuiltInRole(key) ? { role: key } : { roleId: key })

/** Members, the oldest first unless told otherwise; `search` finds a beginning of the e-mail address or a part of the name. */
export const listMembers = query({
  name: 'members.list',
  access: 'members:read',
  input: listMembersInput,
  route: { method: 'GET', path: '/members', summary: 'List the members of the team' },
  handler: async ({ ctx, input }) => {
    const search = input.search?.trim()
    const rows = await ctx.db.member.findMany({
      where: {
        ...(input.status ? { status: input.status } : {}),
        ...(input.role ? roleWhere(input.role) : {}),
        ...(search
          ? {
              OR: [{ emailNormalized: { startsWith: literally(search.toLowerCase()) } }, { name: containing(search) }],
            }
          : {}),
      },
      orderBy: [{ [input.sort]: input.direction }, { id: input.direction }],
      ...(input.cursor ? { cursor: ctx.key(input.cursor), skip: 1 } : {}),
      take: input.limit + 1,
      select: memberColumns,
    })
    const items = rows.slice(0, input.limit).map(memberView)
    return { items, nextCursor: rows.length > input.limit ? (items.at(-1)?.id ?? null) : null }
  },
})
