import { notFound } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import type { TenantDb } from '@/lib/tenancy'
import { compileRules } from './compile-rules'
import { countList } from './count-list'
import { ruleSegments } from './rule-segments'
import { withRelated } from './segment-order'
import { accountOf, surroundingsOf } from './surroundings'

/** How long a whole segment may wait for others that are compared. */
export const LONGEST_WAIT_MS = 20_000
const TRANSACTION_MS = 120_000

/** Compares all contacts with these rules, and before with those that they speak of. */
async function refreshRules(ctx: TenantContext, db: TenantDb, accountId: string, id: string): Promise<void> {
  await db.$segments.hold(accountId, LONGEST_WAIT_MS)
  const around = await surroundingsOf(ctx, db, accountId)
  const known = await ruleSegments(ctx, db, accountId)
  for (const segment of withRelated(known, [id], { down: true, up: false })) {
    const condition = compileRules(segment.rules, around)
    await db.$segments.refresh({ segmentId: segment.id, accountId, condition })
  }
}

/**
 * Makes the members of a segment exact as of now, whatever it is: those of rules by one statement, those of a list are only
 * counted. For a moment at which it must be right, such as the start of a campaign; else members are kept up by themselves.
 * Joins the transaction that is open. With a million contacts it takes seconds, so call it from a job.
 * @throws not_found
 */
export const refreshSegment = (ctx: TenantContext, segmentId: string): Promise<{ members: number }> =>
  ctx.db.$transaction(
    async (db) => {
      const where = { where: { id: segmentId }, select: { kind: true, subTenantId: true, members: true } }
      const segment = await db.segment.findFirst(where)
      if (!segment) throw notFound('Segment')
      if (segment.kind === 'list') return { members: await countList(db, segmentId) }
      await refreshRules(ctx, db, accountOf(ctx, segment), segmentId)
      const exact = await db.segment.findFirst(where)
      return { members: exact?.members ?? 0 }
    },
    { timeoutMs: TRANSACTION_MS },
  )
