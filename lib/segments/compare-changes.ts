import type { TenantContext } from '@/lib/operations'
import type { TenantDb } from '@/lib/tenancy'
import { compileRules } from './compile-rules'
import { countList } from './count-list'
import { ruleSegments } from './rule-segments'
import { inOrder } from './segment-order'
import { ofAccount, surroundingsOf } from './surroundings'

const BATCH = 500
const TRANSACTION_MS = 60_000

/** Who went into another contact stands for it in lists as well. */
async function moveMerged(db: TenantDb, contactIds: string[]): Promise<void> {
  const merged = await db.contact.findMany({
    where: { id: { in: contactIds }, mergedIntoId: { not: null }, deletedAt: { not: null } },
    select: { id: true, mergedIntoId: true, subTenantId: true },
  })
  for (const { id, mergedIntoId, subTenantId } of merged) {
    if (!mergedIntoId) continue
    const lists = await db.segmentMember.findMany({
      where: { contactId: id, segment: { kind: 'list' } },
      select: { segmentId: true },
    })
    await db.segmentMember.createMany({
      data: lists.map(({ segmentId }) => ({ segmentId, contactId: mergedIntoId, subTenantId })),
      skipDuplicates: true,
    })
  }
}

async function countListsOf(db: TenantDb, contactIds: string[]): Promise<void> {
  const lists = await db.segment.findMany({
    where: { kind: 'list', memberRows: { some: { contactId: { in: contactIds } } } },
    select: { id: true },
  })
  for (const { id } of lists) await countList(db, id)
}

/** @returns how many changed contacts were looked at; none where somebody else is looking at this account's just now */
async function compareBatch(ctx: TenantContext, accountId: string): Promise<number> {
  return ctx.db.$transaction(
    async (db) => {
      if (!(await db.$segments.tryHold(accountId))) return 0
      const waiting = await db.segmentChange.findMany({
        where: ofAccount(ctx, accountId),
        orderBy: { contactId: 'asc' },
        take: BATCH,
        select: { contactId: true },
      })
      const contactIds = waiting.map(({ contactId }) => contactId)
      if (contactIds.length === 0) return 0
      // First: whoever changes from here on is noted anew, and what is read below is what they are by now.
      await db.segmentChange.deleteMany({ where: { contactId: { in: contactIds } } })
      await moveMerged(db, contactIds)
      const around = await surroundingsOf(ctx, db, accountId)
      for (const { id, rules } of inOrder(await ruleSegments(ctx, db, accountId))) {
        const condition = compileRules(rules, around)
        await db.$segments.compare({ segmentId: id, accountId, condition }, contactIds)
      }
      await countListsOf(db, contactIds)
      return contactIds.length
    },
    { timeoutMs: TRANSACTION_MS },
  )
}

/**
 * Compares every contact of an account that has changed with the rules of its segments. Twice is the same as once; a batch that
 * is cut off is done again. Whoever finds another at it leaves the rest to that one, who looks again after its last batch.
 * @returns how many contacts
 */
export async function compareChanges(ctx: TenantContext, accountId: string): Promise<number> {
  let compared = 0
  for (;;) {
    const batch = await compareBatch(ctx, accountId)
    if (batch === 0) return compared
    compared += batch
  }
}
