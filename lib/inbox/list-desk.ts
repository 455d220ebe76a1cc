import { listAssignees } from '@/lib/conversations'
import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import type { DeskMember } from './schema'
import { isOnline, openOf } from './who-is-there'

/** Who can hold conversations, with what rules ask: whether they are there, what they can do, how much they have. */
export const listDesk = query({
  name: 'desk.list',
  access: 'conversations:read',
  input: noInput,
  route: { method: 'GET', path: '/desk', summary: 'List who is at the desk', tags: ['Conversations'] },
  handler: async ({ ctx }): Promise<DeskMember[]> => {
    const people = await listAssignees(ctx, {})
    const ids = people.map(({ id }) => id)
    const [rows, open] = await Promise.all([
      ctx.db.member.findMany({
        where: { id: { in: ids } },
        select: { id: true, isAway: true, skills: true, openLimit: true, lastSeenAt: true },
      }),
      openOf(ctx, ids),
    ])
    const known = new Map(rows.map((row) => [row.id, row]))
    return people.map((person) => {
      const row = known.get(person.id)
      return {
        ...person,
        isAway: row?.isAway ?? false,
        isOnline: isOnline(row?.lastSeenAt ?? null),
        skills: row?.skills ?? [],
        openLimit: row?.openLimit ?? null,
        open: open.get(person.id) ?? 0,
      }
    })
  },
})
