import type { DomainRow } from './domain-rows'
import { describeHost } from './read-host'
import { recordsToSet, storedRecords } from './records'
import { DOMAIN_STATUSES, type DomainRecord, type DomainStatus, type DomainView } from './schema'

const iso = (date: Date | null): string | null => date?.toISOString() ?? null

export const statusOf = (row: Pick<DomainRow, 'status'>): DomainStatus =>
  DOMAIN_STATUSES.find((status) => status === row.status) ?? 'pending'

/** What must be set now, with what the last look found for the same record. */
function recordsOf(row: DomainRow, slug: string, addresses: readonly string[]): DomainRecord[] {
  const last = storedRecords(row.checks)
  return recordsToSet({ host: row.host, token: row.token, slug }, addresses).map((record) => {
    const seen = last.find((one) => one.type === record.type && one.name === record.name)
    const isSame = seen && seen.expected.join() === record.expected.join()
    return isSame ? { ...record, found: seen.found, state: seen.state, problem: seen.problem } : record
  })
}

export function domainView(row: DomainRow, slug: string, addresses: readonly string[], now = new Date()): DomainView {
  const { unicode, isApex } = describeHost(row.host)
  const status = statusOf(row)
  const isServed = row.heldHost !== null && (status !== 'lost' || (row.servedUntil !== null && row.servedUntil > now))
  return {
    id: row.id,
    host: row.host,
    displayHost: unicode,
    status,
    isApex,
    isPrimary: row.isPrimary,
    redirectsSlugHost: row.redirectsSlugHost,
    isServed,
    needsProof: !isServed,
    tokenExpiresAt: isServed ? null : row.tokenExpiresAt.toISOString(),
    records: recordsOf(row, slug, addresses),
    checkedAt: iso(row.checkedAt),
    verifiedAt: iso(row.verifiedAt),
    activeAt: iso(row.activeAt),
    lostAt: iso(row.lostAt),
    lostReason: row.lostReason === 'claimed' || row.lostReason === 'records_gone' ? row.lostReason : null,
    servedUntil: iso(row.servedUntil),
    createdAt: row.createdAt.toISOString(),
  }
}
