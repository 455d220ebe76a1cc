import { containing, literally, type Prisma } from '@/lib/db'
import { cutPage } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { findTenant } from '@/lib/tenancy'
import { memberColumns, memberView } from './member-view'
import { isBuiltInRole, listMembersInput } from './schema'
import { liveRows } from './session-rules'

type Sort = 'createdAt' | 'name' | 'emailNormalized' | 'lastSeenAt'
type Direction = 'asc' | 'desc'
type Place = { id: string; createdAt: Date; name: string; emailNormalized: string; lastSeenAt: Date | null }

const roleWhere = (key: string) => (isBuiltInRole(key) ? { role: key } : { roleId: key })

/** What comes after a row; whoever was never seen comes before everybody else. */
function after(place: Place, sort: Sort, direction: Direction): Prisma.MemberWhereInput {
  const beyond = direction === 'asc' ? ('gt' as const) : ('lt' as const)
  const value = place[sort]
  const sameValue = { [sort]: value, id: { [beyond]: place.id } }
  if (value === null) return direction === 'asc' ? { OR: [sameValue, { lastSeenAt: { not: null } }] } : sameValue
  const further = [{ [sort]: { [beyond]: value } }, sameValue]
  return { OR: sort === 'lastSeenAt' && direction === 'desc' ? [...further, { lastSeenAt: null }] : further }
}

const order = (sort: Sort, direction: Direction): Prisma.MemberOrderByWithRelationInput[] => [
  sort === 'lastSeenAt'
    ? { lastSeenAt: { sort: direction, nulls: direction === 'asc' ? 'first' : 'last' } }
    : { [sort]: direction },
  { id: direction },
]

/** Members, the oldest first unless told otherwise; `search` finds a beginning of the e-mail address or a part of the name. */
export const listMembers = query({
  name: 'members.list',
  access: 'members:read',
  input: listMembersInput,
  route: { method: 'GET', path: '/members', summary: 'List the members of the team' },
  handler: async ({ ctx, input }) => {
    const search = input.search?.trim()
    const place = input.cursor ? await ctx.db.member.findFirst({ where: { id: input.cursor } }) : null
    const rows = await ctx.db.member.findMany({
      where: {
        AND: [
          input.status ? { status: input.status } : {},
          input.role ? roleWhere(input.role) : {},
          search
            ? {
                OR: [
                  { emailNormalized: { startsWith: literally(search.toLowerCase()) } },
                  { name: containing(search) },
                ],
              }
            : {},
          place ? after(place, input.sort, input.direction) : {},
        ],
      },
      orderBy: order(input.sort, input.direction),
      take: input.limit + 1,
      select: memberColumns,
    })
    const { items: page, nextCursor } = cutPage(rows, input.limit)
    const accounts = [...new Set(page.flatMap((row) => row.subTenantId ?? []))]
    const [sessions, named] = await Promise.all([
      ctx.db.memberSession.groupBy({
        by: ['memberId'],
        where: { memberId: { in: page.map((row) => row.id) }, ...liveRows() },
        _count: { _all: true },
      }),
      Promise.all(accounts.map(async (id) => [id, (await findTenant({ id }))?.name ?? null] as const)),
    ])
    const sessionsOf = new Map(sessions.map((row) => [row.memberId, row._count._all]))
    const names = new Map(named)
    const items = page.map((row) => ({
      ...memberView(row),
      sessions: sessionsOf.get(row.id) ?? 0,
      accountName: row.subTenantId ? (names.get(row.subTenantId) ?? null) : null,
    }))
    return { items, nextCursor }
  },
})
