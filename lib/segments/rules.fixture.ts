import type { TenantContext } from '@/lib/operations'
import { getSegment } from './get-segment'
import type { Condition, Rules } from './schema'

export const DAY_MS = 86_400_000

export const all = (...rules: Rules['rules']): Rules => ({ kind: 'group', match: 'all', rules })
export const any = (...rules: Rules['rules']): Rules => ({ kind: 'group', match: 'any', rules })
export const none = (...rules: Rules['rules']): Rules => ({ kind: 'group', match: 'none', rules })
export const tagged = (...values: string[]): Condition => ({ kind: 'tag', operator: 'any_of', values })

export async function membersOf(ctx: TenantContext, segmentId: string): Promise<string[]> {
  const rows = await ctx.db.segmentMember.findMany({
    where: { segmentId },
    select: { contact: { select: { name: true } } },
  })
  return rows.map(({ contact }) => contact.name ?? '').sort()
}

export const figure = async (ctx: TenantContext, segmentId: string) => (await getSegment(ctx, { segmentId })).members
