import { literally } from '@/lib/db'
import { invalid, isUuid } from '@/lib/kernel'
import { isOwnOnly, ownerFilter, ownerOf, type TenantContext } from '@/lib/operations'
import { CONTACT_FIELDS, type ContactRow } from './contact-view'
import type { ContactFilter } from './schema'

const NOBODY = '00000000-0000-0000-0000-000000000000'
const MOST_WORDS = 8

function wantedOf(ctx: TenantContext, filter: ContactFilter) {
  const words = (filter.search ?? '').trim().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS)
  const [channel, purpose] = filter.consent?.split('_') ?? []
  return {
    ...(words.length > 0 ? { words: words.map(literally) } : {}),
    ...(filter.tag ? { tags: [filter.tag] } : {}),
    ...(filter.owner === 'none' ? { unowned: true } : filter.owner ? { owner: filter.owner } : {}),
    ...(filter.hasEmail ? { hasEmail: filter.hasEmail === 'yes' } : {}),
    ...(filter.segment ? { segment: filter.segment } : {}),
    ...(channel && purpose ? { channel, purpose } : {}),
    ...(isOwnOnly(ctx, 'contacts:read') ? { own: ownerOf(ctx) ?? NOBODY } : {}),
  }
}

/** Names the order that it belongs to: in another one it would point anywhere. */
const formatCursor = (sort: string, place: string, id: string): string =>
  Buffer.from(JSON.stringify([sort, place, id])).toString('base64url')

/** @throws invalid */
function parseCursor(text: string, sort: string): { place: string; id: string } {
  const wrong = invalid('cursor', 'is not a cursor of this list')
  let parsed: unknown
  try {
    parsed = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    throw wrong
  }
  if (!Array.isArray(parsed)) throw wrong
  const [of, place, id] = parsed as unknown[]
  if (of !== sort || typeof place !== 'string' || !isUuid(id) || place.includes('\0')) throw wrong
  if (sort === 'lastSeenAt' && !/^\d{1,14}$/.test(place)) throw wrong
  return { place, id }
}

/** One page of the contacts that the actor may read, in the order of the filter. */
export async function findContacts(
  ctx: TenantContext,
  filter: ContactFilter,
  { cursor, limit }: { cursor?: string | null | undefined; limit: number },
): Promise<{ rows: ContactRow[]; nextCursor: string | null }> {
  const after = cursor ? parseCursor(cursor, filter.sort) : null
  const found = await ctx.db.$search.contacts(wantedOf(ctx, filter), {
    sort: filter.sort,
    isDown: filter.direction === 'desc',
    after,
    maxRows: limit + 1,
  })
  const page = found.slice(0, limit)
  const rows = await ctx.db.contact.findMany({
    where: { id: { in: page.map(({ id }) => id) }, ...ownerFilter(ctx, 'contacts:read') },
    select: CONTACT_FIELDS,
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  const last = page.at(-1)
  return {
    rows: page.flatMap(({ id }) => byId.get(id) ?? []),
    nextCursor: found.length > limit && last ? formatCursor(filter.sort, last.place, last.id) : null,
  }
}
