import { containing } from '@/lib/db'
import { cutPage } from '@/lib/kernel'
import { platformQuery } from '@/lib/operations'
import { presenceOf } from './staff-lock'
import { listStaffInput } from './staff-schema'

/** The platform's own staff, in the order in which they joined. */
export const listStaff = platformQuery({
  name: 'staff.list',
  access: 'team:read',
  input: listStaffInput,
  handler: async ({ ctx, db, input }) => {
    const text = input.search ? containing(input.search) : undefined
    const rows = await db.staff.findMany({
      where: {
        ...(input.cursor ? { id: { gt: input.cursor } } : {}),
        ...(input.role ? { role: input.role } : {}),
        ...(input.status ? { status: input.status } : {}),
        ...(text ? { OR: [{ name: text }, { emailNormalized: text }] } : {}),
      },
      orderBy: { id: 'asc' },
      take: input.limit + 1,
      select: { id: true, name: true, emailNormalized: true, role: true, status: true, createdAt: true },
    })
    const { items, nextCursor } = cutPage(rows, input.limit)
    const presence = await presenceOf(items.map(({ id }) => id))
    return {
      items: items.map(({ emailNormalized: email, ...row }) => ({
        ...row,
        email,
        isSelf: row.id === ctx.actor.id,
        lastSeenAt: presence.get(row.id)?.lastSeenAt ?? null,
        sessions: presence.get(row.id)?.sessions ?? 0,
      })),
      nextCursor,
    }
  },
})
