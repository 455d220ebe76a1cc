import type { TenantContext } from '@/lib/operations'
import { compareChanges } from './compare-changes'
import { compileRules } from './compile-rules'
import { LONGEST_WAIT_MS } from './refresh-segment'
import { type RuleSegment, ruleSegments } from './rule-segments'
import { withRelated } from './segment-order'
import { ofAccount, surroundingsOf } from './surroundings'

const SLICE = 20_000
const TRANSACTION_MS = 60_000
const FIRST = '00000000-0000-0000-0000-000000000000'

/** Where a slice ends; null where it is the last. */
async function endOfSlice(ctx: TenantContext, accountId: string, after: string): Promise<string | null> {
  const row = await ctx.db.contact.findFirst({
    where: { ...ofAccount(ctx, accountId), id: { gt: after }, deletedAt: {} },
    orderBy: { id: 'asc' },
    skip: SLICE - 1,
    select: { id: true },
  })
  return row?.id ?? null
}

async function refreshOne(ctx: TenantContext, accountId: string, { id, rules, version }: RuleSegment): Promise<void> {
  const since = new Date()
  const condition = compileRules(rules, await surroundingsOf(ctx, ctx.db, accountId))
  for (let after: string | null = FIRST; after !== null; ) {
    const slice: { after: string; upTo: string | null } = { after, upTo: await endOfSlice(ctx, accountId, after) }
    await ctx.db.$transaction(
      async (db) => {
        await db.$segments.hold(accountId, LONGEST_WAIT_MS)
        await db.$segments.compareSlice({ segmentId: id, accountId, condition }, slice)
      },
      { timeoutMs: TRANSACTION_MS },
    )
    after = slice.upTo
  }
  // Rules that were changed meanwhile have a job of their own.
  await ctx.db.segment.updateMany({ where: { id, version }, data: { refreshedAt: since } })
}

/**
 * Compares all contacts of an account with the rules of these segments and of those that speak of them, a slice a transaction:
 * nothing is held for long, and what was cut off goes on where it is asked for again. Whoever changes in between is noted and
 * compared after it.
 */
export async function refreshInSlices(ctx: TenantContext, accountId: string, ids: readonly string[]): Promise<void> {
  const known = await ruleSegments(ctx, ctx.db, accountId)
  for (const segment of withRelated(known, ids, { down: false, up: true })) await refreshOne(ctx, accountId, segment)
  await compareChanges(ctx, accountId)
}
