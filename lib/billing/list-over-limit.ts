import { noInput } from '@/lib/kernel/schema'
import { limitOf, query, type TenantContext, usedOf } from '@/lib/operations'
import { type StandingResource, UNLIMITED } from '@/lib/tenancy'

type Named = { id: string; name: string }
type Beyond = (ctx: TenantContext, skip: number) => Promise<Named[]>

const SHOWN = 50
const oldestFirst = { orderBy: { id: 'asc' as const }, take: SHOWN }

/** The rows beyond a limit: the oldest stay writable, so they are counted off first. */
const BEYOND: Partial<Record<StandingResource, Beyond>> = {
  users: ({ db }, skip) =>
    db.member.findMany({
      ...oldestFirst,
      skip,
      where: { status: { in: ['invited', 'active'] } },
      select: { id: true, name: true },
    }),
  agents: ({ db }, skip) => db.agent.findMany({ ...oldestFirst, skip, select: { id: true, name: true } }),
  knowledge_pages: async ({ db }, skip) =>
    (
      await db.knowledgePage.findMany({
        ...oldestFirst,
        skip,
        where: { status: 'indexed' },
        select: { id: true, title: true },
      })
    ).map(({ id, title }) => ({ id, name: title })),
}

/** What a company has beyond its limits, for instance after a downgrade: kept, listed, and read-only. */
export const listOverLimit = query({
  name: 'usage.list-over-limit',
  access: 'company:read',
  input: noInput,
  handler: async ({ ctx }) => {
    const over: { resource: string; used: number; limit: number; rows: Named[] }[] = []
    for (const [resource, beyond] of Object.entries(BEYOND)) {
      const limit = limitOf(ctx, resource)
      const used = await usedOf(ctx, resource)
      if (limit !== UNLIMITED && used > limit) over.push({ resource, used, limit, rows: await beyond(ctx, limit) })
    }
    return over
  },
})
