import { logger, processWide } from '@/lib/kernel'
import type { TenantRecord } from '@/lib/tenancy'
import { accountOf } from './account'
import { announce, changeDomains, lockDomains } from './domain-rows'
import { noteOutcome } from './note-outcome'
import { describeHost } from './read-host'
import { jobOf } from './tell-outcome'

/** A verified name works once a visitor has been served over HTTPS. The first one that works becomes the primary one. */
async function activate(tenant: TenantRecord, host: string): Promise<void> {
  const accountId = accountOf(tenant)
  const activated = await changeDomains(async (db) => {
    await lockDomains(db, accountId)
    const now = new Date()
    const { count } = await db.domain.updateMany({
      where: { tenantId: accountId, heldHost: host, status: 'verified' },
      data: { status: 'active', activeAt: now, routedAt: now },
    })
    if (count === 0) return null
    const row = await db.domain.findFirst({ where: { heldHost: host } })
    const hasPrimary = (await db.domain.count({ where: { tenantId: accountId, isPrimary: true } })) > 0
    if (row && !hasPrimary) await db.domain.update({ where: { id: row.id }, data: { isPrimary: true } })
    await announce(db, host, accountId)
    return row
  })
  if (!activated) return
  const displayHost = describeHost(host).unicode
  await noteOutcome(jobOf(tenant), { id: activated.id, host, displayHost, news: 'active', servedUntil: null })
}

/** Called for each request over HTTPS under a name of its own; does its work once, beside the answer. */
export function noteFirstVisit(tenant: TenantRecord, host: string): void {
  const isWaiting = tenant.domains.some((domain) => domain.host === host && domain.status === 'verified')
  if (!isWaiting) return
  const underway = processWide('firstVisits', () => new Set<string>())
  if (underway.has(host)) return
  underway.add(host)
  activate(tenant, host)
    .catch((error: unknown) => logger.warn({ err: error, host }, 'a first visit could not be noted'))
    .finally(() => underway.delete(host))
}
