import { platformDb } from '@/lib/db'
import { notFound } from '@/lib/kernel'
import { forgetTenants, tenantChanged } from '@/lib/tenancy'

export type PlatformTransaction = Parameters<Parameters<ReturnType<typeof platformDb>['$transaction']>[0]>[0]

/** One transaction; after it, this process knows at once what the others hear of. */
export async function changeDomains<Result>(work: (db: PlatformTransaction) => Promise<Result>): Promise<Result> {
  try {
    return await platformDb().$transaction(work)
  } finally {
    forgetTenants()
  }
}

/** Listened to by each web process: cached pages of a host are dropped. */
const PAGES_CHANGED = 'page_cache'

/** One change of an account's domains at a time, so that two cannot both find room, or both become the primary one. */
export async function lockDomains(db: PlatformTransaction, accountId: string): Promise<void> {
  await db.$queryRaw`SELECT 1 FROM platform.tenant WHERE id = ${accountId}::uuid FOR UPDATE`
}

/** Claims to one name wait for each other, whoever makes them. */
export async function lockName(db: PlatformTransaction, host: string): Promise<void> {
  await db.$queryRaw`SELECT pg_advisory_xact_lock(hashtext(${`domain:${host}`}))::text`
}

export type DomainRow = NonNullable<Awaited<ReturnType<PlatformTransaction['domain']['findFirst']>>>

/** A domain of this account. @throws not_found for another one's, too */
export async function domainOf(
  db: Pick<PlatformTransaction, 'domain'>,
  accountId: string,
  id: string,
): Promise<DomainRow> {
  const row = await db.domain.findFirst({ where: { id, tenantId: accountId } })
  if (!row) throw notFound('Domain')
  return row
}

/** With the commit, every process forgets the accounts and drops the pages that it keeps for the name. */
export async function announce(db: PlatformTransaction, host: string, ...accountIds: string[]): Promise<void> {
  await tenantChanged(accountIds, db)
  await db.$executeRaw`SELECT pg_notify(${PAGES_CHANGED}, ${`host:${host}`})`
}

/** Nobody else may claim a name that has just been given up. */
export async function quarantine(db: PlatformTransaction, row: DomainRow, ms: number): Promise<void> {
  const heldUntil = new Date(Date.now() + ms)
  const released = { tenantId: row.tenantId, releasedAt: new Date(), heldUntil }
  await db.releasedDomain.upsert({
    where: { host: row.host },
    create: { host: row.host, ...released },
    update: released,
  })
}

export const wasHeld = (row: DomainRow): boolean => row.heldHost !== null
