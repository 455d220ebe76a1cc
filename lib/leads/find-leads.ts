import type { z } from 'zod'
import { containing, type Prisma } from '@/lib/db'
import { cutPage, invalid, isUuid } from '@/lib/kernel'
import { ownerFilter, type TenantContext } from '@/lib/operations'
import { LEAD_FIELDS, type LeadRow } from './lead-view'
import type { LeadFilter, listLeadsInput } from './schema'
import { stagesLike } from './stage-columns'

type Order = Pick<z.output<typeof listLeadsInput>, 'sort' | 'direction'>

const DAY_MS = 86_400_000

function searched(words: string): Prisma.LeadWhereInput {
  const has = containing(words)
  return {
    OR: [{ title: has }, { contact: { OR: [{ name: has }, { emailNormalized: has }, { companyName: has }] } }],
  }
}

/** The leads of a filter that the actor may read. */
export const leadsWhere = async (ctx: TenantContext, filter: LeadFilter): Promise<Prisma.LeadWhereInput> => ({
  AND: [ownerFilter(ctx, 'leads:read'), filter.search?.trim() ? searched(filter.search.trim()) : {}],
  ...(filter.stage ? { stageId: { in: await stagesLike(ctx, filter.stage) } } : {}),
  ...(filter.status ? { status: filter.status } : {}),
  ...(filter.owner ? { ownerId: filter.owner === 'none' ? null : filter.owner } : {}),
  ...(filter.source ? { sourceKind: filter.source } : {}),
  ...(filter.contact ? { contactId: filter.contact } : {}),
  ...(filter.minScore === undefined ? {} : { score: { gte: filter.minScore } }),
  ...(filter.from || filter.to
    ? {
        createdAt: {
          ...(filter.from ? { gte: new Date(filter.from) } : {}),
          ...(filter.to ? { lt: new Date(new Date(filter.to).getTime() + DAY_MS) } : {}),
        },
      }
    : {}),
})

type Place = { score: number; createdAt: Date; id: string }

/** Names the order that it belongs to: in another one it would point anywhere. */
const formatCursor = ({ sort, direction }: Order, { score, createdAt, id }: Place): string =>
  Buffer.from(JSON.stringify([sort, direction, score, createdAt.getTime(), id])).toString('base64url')

/** @throws invalid */
function parseCursor(text: string, { sort, direction }: Order): Place {
  const wrong = invalid('cursor', 'is not a cursor of this list')
  let parsed: unknown
  try {
    parsed = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    throw wrong
  }
  if (!Array.isArray(parsed)) throw wrong
  const [ofSort, ofDirection, score, at, id] = parsed as unknown[]
  if (ofSort !== sort || ofDirection !== direction || !isUuid(id)) throw wrong
  if (!Number.isInteger(score) || Math.abs(Number(score)) > 2 ** 31 - 1) throw wrong
  if (!Number.isInteger(at) || Math.abs(Number(at)) > 8.64e15) throw wrong
  return { score: Number(score), createdAt: new Date(Number(at)), id }
}

function beyond({ sort, direction }: Order, { score, createdAt, id }: Place): Prisma.LeadWhereInput {
  const past = direction === 'desc' ? 'lt' : 'gt'
  if (sort === 'createdAt') return { id: { [past]: id } }
  return {
    // Says the same as the three below, as one bound of the index.
    score: direction === 'desc' ? { lte: score } : { gte: score },
    OR: [
      { score: { [past]: score } },
      { score, createdAt: { [past]: createdAt } },
      { score, createdAt, id: { [past]: id } },
    ],
  }
}

/** One page of leads. Ids follow time, so that the order of making is theirs. */
export async function findLeads(
  ctx: TenantContext,
  filter: LeadFilter,
  order: Order,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ rows: LeadRow[]; nextCursor: string | null }> {
  const { sort, direction } = order
  const rows = await ctx.db.lead.findMany({
    where: { AND: [await leadsWhere(ctx, filter), cursor ? beyond(order, parseCursor(cursor, order)) : {}] },
    orderBy:
      sort === 'createdAt' ? { id: direction } : [{ score: direction }, { createdAt: direction }, { id: direction }],
    take: limit + 1,
    select: LEAD_FIELDS,
  })
  const { items, nextCursor } = cutPage(rows, limit, (last) => formatCursor(order, last))
  return { rows: items, nextCursor }
}
