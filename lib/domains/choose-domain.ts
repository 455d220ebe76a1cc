import { conflict } from '@/lib/kernel'
import { announce, changeDomains, type DomainRow, domainOf, lockDomains } from './domain-rows'

/** Makes a name the one that links carry, or lets the subdomain lead to it. */
export async function chooseDomain(
  accountId: string,
  change: { id: string; isPrimary?: true | undefined; redirectsSlugHost?: boolean | undefined },
): Promise<{ before: DomainRow; after: DomainRow }> {
  return changeDomains(async (db) => {
    await lockDomains(db, accountId)
    const before = await domainOf(db, accountId, change.id)
    if (before.status !== 'active') {
      throw conflict('Only a domain that works can be chosen: open it once over HTTPS first.')
    }
    if (change.isPrimary) await db.domain.updateMany({ where: { tenantId: accountId }, data: { isPrimary: false } })
    const isPrimary = change.isPrimary ?? before.isPrimary
    if (change.redirectsSlugHost !== undefined && !isPrimary)
      throw conflict('The subdomain can lead to the primary domain only.')
    const former = await db.domain.findFirst({ where: { tenantId: accountId, redirectsSlugHost: true } })
    const redirects = change.redirectsSlugHost ?? former !== null
    await db.domain.updateMany({ where: { tenantId: accountId }, data: { redirectsSlugHost: false } })
    const after = await db.domain.update({
      where: { id: change.id },
      data: { isPrimary, redirectsSlugHost: isPrimary && redirects },
    })
    await announce(db, before.host, accountId)
    return { before, after }
  })
}
