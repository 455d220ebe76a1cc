import { AppError, conflict, env, randomToken, sha256Hex } from '@/lib/kernel'
import { changeDomains, type DomainRow, domainOf, lockDomains, lockName, type PlatformTransaction } from './domain-rows'
import { TOKEN_MS } from './judge'
import { readHost } from './read-host'

const MOST_DOMAINS = 50

/** Hex: some providers' forms change the case of what is typed. */
const newToken = (): string => sha256Hex(randomToken()).slice(0, 40)

const freshToken = () => ({ token: newToken(), tokenExpiresAt: new Date(Date.now() + TOKEN_MS) })

/** Another company's name is refused while it works, and for a while after it was given up. */
async function assertFree(db: PlatformTransaction, host: string, accountId: string): Promise<void> {
  const held = await db.domain.findFirst({ where: { heldHost: host, status: { in: ['verified', 'active'] } } })
  if (held && held.tenantId !== accountId) throw conflict('This domain is in use by another company here.')
  const released = await db.releasedDomain.findFirst({ where: { host, heldUntil: { gt: new Date() } } })
  if (released && released.tenantId !== accountId) {
    const day = released.heldUntil.toISOString().slice(0, 10)
    throw conflict(`This domain was given up recently. It can be added again from ${day}.`)
  }
}

/** Claims a name for an account; nothing is served under it yet. */
export async function claimDomain(accountId: string, typed: string): Promise<DomainRow> {
  const { host } = readHost(typed, env().ROOT_DOMAIN)
  return changeDomains(async (db) => {
    await lockDomains(db, accountId)
    await lockName(db, host)
    if (await db.domain.findFirst({ where: { tenantId: accountId, host } })) {
      throw conflict('This domain is on your list already.')
    }
    await assertFree(db, host, accountId)
    if ((await db.domain.count({ where: { tenantId: accountId } })) >= MOST_DOMAINS) {
      throw new AppError('limit_exceeded', `No more than ${MOST_DOMAINS} domains can be added.`)
    }
    return db.domain.create({ data: { tenantId: accountId, host, ...freshToken() } })
  })
}

/** A new token for a day; the one before counts no more. */
export async function renewClaim(accountId: string, id: string): Promise<DomainRow> {
  return changeDomains(async (db) => {
    const row = await domainOf(db, accountId, id)
    await assertFree(db, row.host, accountId)
    return db.domain.update({ where: { id }, data: { ...freshToken(), checks: [] } })
  })
}
