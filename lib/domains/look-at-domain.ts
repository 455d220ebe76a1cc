import { type PlatformPrisma, platformDb } from '@/lib/db'
import { conflict } from '@/lib/kernel'
import { dns } from '@/lib/providers/dns'
import { checkRecords, routingOf } from './check-records'
import { announce, changeDomains, type DomainRow, domainOf, lockName, type PlatformTransaction } from './domain-rows'
import { statusOf } from './domain-view'
import { judge, type Verdict } from './judge'
import type { DomainRecord } from './schema'

/** What became of a domain by a look at its records. */
export type Outcome = {
  row: DomainRow
  verdict: Verdict['kind']
  records: DomainRecord[]
  /** The account that lost the name to this one. */
  displaced: { accountId: string; id: string; host: string } | null
}

const later = (now: Date, ms: number): Date => new Date(now.getTime() + ms)

const DAY_MS = 86_400_000

/**
 * Gives the name to whoever has just proved it. A company that was losing it loses it now; one for which it works keeps it.
 * @throws conflict
 */
async function takeName(db: PlatformTransaction, row: DomainRow): Promise<Outcome['displaced']> {
  const holder = await db.domain.findFirst({ where: { heldHost: row.host } })
  if (!holder || holder.id === row.id) return null
  if (holder.status !== 'lost') throw conflict('This domain is in use by another company here.')
  await db.domain.update({
    where: { id: holder.id },
    data: {
      heldHost: null,
      lostReason: 'claimed',
      servedUntil: new Date(),
      nextCheckAt: null,
      isPrimary: false,
      redirectsSlugHost: false,
    },
  })
  return { accountId: holder.tenantId, id: holder.id, host: holder.host }
}

type Change = PlatformPrisma.DomainUpdateInput

function changeFor(row: DomainRow, verdict: Verdict, routes: boolean, now: Date): Change {
  const routed = routes && !row.routedAt ? { routedAt: now } : {}
  const unlost = { lostAt: null, lostReason: null, servedUntil: null, failedChecks: 0 }
  switch (verdict.kind) {
    case 'proved':
      return {
        ...unlost,
        ...(routes ? { routedAt: now } : { routedAt: null }),
        status: 'verified',
        heldHost: row.host,
        verifiedAt: now,
        activeAt: null,
        nextCheckAt: later(now, DAY_MS),
      }
    case 'healthy':
      return { ...unlost, ...routed, status: verdict.status, nextCheckAt: later(now, verdict.nextCheckMs) }
    case 'failing':
      return { failedChecks: { increment: 1 }, nextCheckAt: later(now, verdict.nextCheckMs) }
    case 'lost':
      return {
        status: 'lost',
        lostAt: now,
        lostReason: 'records_gone',
        servedUntil: later(now, verdict.graceMs),
        failedChecks: { increment: 1 },
        nextCheckAt: later(now, verdict.nextCheckMs),
      }
    case 'over':
      return { heldHost: null, isPrimary: false, redirectsSlugHost: false, nextCheckAt: null }
    case 'unknown':
    case 'still_lost':
      return { nextCheckAt: later(now, verdict.nextCheckMs) }
    case 'unproved':
      return {}
    default: {
      const unhandled: never = verdict
      throw new Error(`unhandled verdict ${JSON.stringify(unhandled)}`)
    }
  }
}

/**
 * Asks the name servers about a domain of an account and writes down what that means for it.
 * @param slug of the account: its alias must lead there
 * @throws not_found, conflict
 */
export async function lookAtDomain(account: { id: string; slug: string }, id: string): Promise<Outcome> {
  const before = await domainOf(platformDb(), account.id, id)
  const claim = { host: before.host, token: before.token, slug: account.slug }
  const records = await checkRecords(dns(), claim, before.tokenExpiresAt <= new Date())
  return changeDomains(async (db) => {
    await lockName(db, before.host)
    // While the name servers were asked, somebody may have renewed or removed it.
    const row = await domainOf(db, account.id, id)
    const now = new Date()
    const isStale = row.token !== before.token
    const verdict = judge({ ...row, status: statusOf(row) }, records, now)
    if (isStale) return { row, verdict: verdict.kind === 'proved' ? 'unproved' : 'unknown', records, displaced: null }
    const displaced = verdict.kind === 'proved' ? await takeName(db, row) : null
    const data = changeFor(row, verdict, routingOf(records) === 'ok', now)
    const after = await db.domain.update({
      where: { id },
      data: { ...data, checkedAt: now, checks: records as unknown as PlatformPrisma.InputJsonValue },
    })
    if (verdict.kind === 'proved') await db.releasedDomain.deleteMany({ where: { host: row.host } })
    const isServedElse = row.status !== after.status || row.heldHost !== after.heldHost
    if (isServedElse) {
      await announce(db, row.host, row.tenantId, ...(displaced ? [displaced.accountId] : []))
    }
    return { row: after, verdict: verdict.kind, records, displaced }
  })
}
