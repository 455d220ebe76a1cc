import type { TenantContext } from '@/lib/operations'
import { PERSON, type Person } from './judge-recipients'
import type { Audience } from './schema'

/** Places in the order of contacts, from the first to the last, and how many are looked at from each. */
const PLACES = 10
const OF_EACH = 25

/** `00000000-…` is below every id, `ffffffff-…` above. The ids of contacts begin with their time, so these are moments. */
const idAt = (moment: number): string => {
  const hex = moment.toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`
}
const momentOf = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)

async function borders({ db }: TenantContext): Promise<[number, number]> {
  const [first, last] = await Promise.all(
    (['asc', 'desc'] as const).map((order) => db.contact.findFirst({ orderBy: { id: order }, select: { id: true } })),
  )
  return [first ? momentOf(first.id) : 0, last ? momentOf(last.id) : 0]
}

/** Some people with a number out of an audience, from all over it: those who came first live elsewhere than those who came last. */
export async function samplePeople(ctx: TenantContext, { segments }: Audience): Promise<Person[]> {
  const [first, last] = await borders(ctx)
  const from = Array.from({ length: PLACES }, (_, at) => idAt(first + Math.floor(((last - first) * at) / PLACES)))
  const some = { take: OF_EACH, where: { phone: { not: null } } }
  const found = await Promise.all(
    from.map(async (id) => {
      if (segments === null) {
        return ctx.db.contact.findMany({
          ...some,
          where: { ...some.where, id: { gte: id } },
          orderBy: { id: 'asc' },
          select: PERSON,
        })
      }
      const members = await ctx.db.segmentMember.findMany({
        where: { segmentId: { in: segments }, contactId: { gte: id }, contact: { deletedAt: null, ...some.where } },
        orderBy: { contactId: 'asc' },
        take: OF_EACH,
        select: { contact: { select: PERSON } },
      })
      return members.map(({ contact }) => contact)
    }),
  )
  return [...new Map(found.flat().map((person) => [person.id, person])).values()]
}
