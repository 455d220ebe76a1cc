import {
  announce,
  changeDomains,
  type DomainRow,
  domainOf,
  lockDomains,
  lockName,
  quarantine,
  wasHeld,
} from './domain-rows'
import { QUARANTINE_MS } from './judge'

/** Gives a name up. One that was held is kept from others for a while. */
export async function releaseDomain(accountId: string, id: string): Promise<DomainRow> {
  return changeDomains(async (db) => {
    await lockDomains(db, accountId)
    const row = await domainOf(db, accountId, id)
    await lockName(db, row.host)
    await db.domain.delete({ where: { id } })
    if (wasHeld(row)) await quarantine(db, row, QUARANTINE_MS)
    await announce(db, row.host, accountId)
    return row
  })
}

/** Every name that an account holds is kept from others when the account goes. */
export async function quarantineDomains(accountId: string): Promise<void> {
  await changeDomains(async (db) => {
    const rows = await db.domain.findMany({ where: { tenantId: accountId, heldHost: { not: null } } })
    for (const row of rows) {
      await quarantine(db, row, QUARANTINE_MS)
      await announce(db, row.host)
    }
  })
}
