import type { TenantContext } from '@/lib/operations'
import { compareChanges, rememberChanges } from '@/lib/segments'
import type { TenantDb } from '@/lib/tenancy'
import { leadFacts } from './lead-facts'
import { accountOf, ofAccount, rulesOf } from './pipeline'
import { scoreLead } from './score-lead'

export const BATCH = 500
const TRANSACTION_MS = 60_000

/**
 * Nobody else scores leads of this account until the transaction ends, so that what was read before cannot be written after what
 * was read later.
 */
async function hold(ctx: TenantContext, db: TenantDb, accountId: string): Promise<void> {
  await db.leadSettings.updateMany({ where: ofAccount(ctx, accountId), data: { updatedAt: new Date() } })
}

async function score(ctx: TenantContext, db: TenantDb, accountId: string, leadIds: readonly string[]): Promise<void> {
  const rules = await rulesOf({ ...ctx, db }, accountId)
  const facts = await leadFacts(db, leadIds)
  const now = new Date()
  const scores = [...facts].map(([id, known]) => {
    const { score: sum, reasons, changesAt } = scoreLead(rules, known, now)
    return { id, score: sum, reasons, rescoreAt: changesAt?.toISOString() ?? null }
  })
  const contactIds = await db.$leads.keepScores(scores)
  await rememberChanges(ctx, db, accountId, contactIds)
}

/** Scores leads of one account in one transaction. What time alone has changed and what has happened are found alike. */
async function rescore(ctx: TenantContext, accountId: string, leadIds: readonly string[]): Promise<void> {
  await ctx.db.$transaction(
    async (db) => {
      await hold(ctx, db, accountId)
      await score(ctx, db, accountId, leadIds)
    },
    { timeoutMs: TRANSACTION_MS },
  )
}

async function rescoreByAccount(
  ctx: TenantContext,
  leads: readonly { id: string; subTenantId: string | null }[],
): Promise<void> {
  for (const [accountId, own] of Map.groupBy(leads, (lead) => accountOf(ctx, lead))) {
    for (let at = 0; at < own.length; at += BATCH) {
      await rescore(
        ctx,
        accountId,
        own.slice(at, at + BATCH).map(({ id }) => id),
      )
    }
    await compareChanges(ctx, accountId)
  }
}

/** Something has happened with a contact: all of its leads are scored anew. Twice is the same as once. */
export async function rescoreContact(ctx: TenantContext, contactId: string): Promise<void> {
  await rescoreByAccount(
    ctx,
    await ctx.db.lead.findMany({ where: { contactId }, select: { id: true, subTenantId: true } }),
  )
}

/** Leads whose score time alone has changed. @returns how many */
export async function rescoreDue(ctx: TenantContext, now = new Date()): Promise<number> {
  let done = 0
  for (;;) {
    const due = await ctx.db.lead.findMany({
      where: { rescoreAt: { lte: now } },
      orderBy: { rescoreAt: 'asc' },
      take: BATCH,
      select: { id: true, subTenantId: true },
    })
    await rescoreByAccount(ctx, due)
    done += due.length
    if (due.length < BATCH) return done
  }
}

/** @returns false where all are scored by the rules of now */
async function rescoreNext(ctx: TenantContext, accountId: string): Promise<boolean> {
  return ctx.db.$transaction(
    async (db) => {
      await hold(ctx, db, accountId)
      const where = ofAccount(ctx, accountId)
      const settings = await db.leadSettings.findFirst({ where, select: { rescoreAfter: true } })
      const after = settings?.rescoreAfter ?? null
      if (after === null) return false
      const next = await db.lead.findMany({
        where: { ...where, id: { gt: after } },
        orderBy: { id: 'asc' },
        take: BATCH,
        select: { id: true },
      })
      const leadIds = next.map(({ id }) => id)
      await score(ctx, db, accountId, leadIds)
      const rescoreAfter = next.length < BATCH ? null : (leadIds.at(-1) ?? null)
      await db.leadSettings.updateMany({ where, data: { rescoreAfter } })
      return rescoreAfter !== null
    },
    { timeoutMs: TRANSACTION_MS },
  )
}

/** Goes on with scoring all leads of an account, behind the last batch that was done; killed anywhere, the next one does. */
export async function rescoreAccount(ctx: TenantContext, accountId: string): Promise<void> {
  while (await rescoreNext(ctx, accountId));
  await compareChanges(ctx, accountId)
}
