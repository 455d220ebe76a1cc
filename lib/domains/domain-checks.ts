import { platformDb, type Rounds, startRounds } from '@/lib/db'
import { isAppError, logger } from '@/lib/kernel'
import { findTenant } from '@/lib/tenancy'
import { recheckDomain } from './recheck-domain'
import { jobOf } from './tell-outcome'

const SWEEP_MS = 60_000
const AT_ONCE = 20
/** A look whose worker dies is taken up again after this. */
const LEASE = '10 minutes'

/** Domains whose time has come, each for one worker alone. */
const claimDue = () =>
  platformDb().$queryRaw<{ id: string; tenant_id: string }[]>`
    UPDATE platform.domain SET next_check_at = now() + ${LEASE}::interval WHERE id IN (
      SELECT id FROM platform.domain WHERE next_check_at <= now() ORDER BY next_check_at
      LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)
    RETURNING id::text, tenant_id::text`

async function look(domain: { id: string; tenant_id: string }): Promise<void> {
  const tenant = await findTenant({ id: domain.tenant_id })
  if (!tenant || tenant.status === 'deleting') return
  try {
    await recheckDomain(jobOf(tenant), { id: domain.id })
  } catch (error) {
    if (!isAppError(error, 'not_found'))
      logger.warn({ err: error, domain: domain.id }, 'a domain could not be looked at')
  }
}

/** Looks at every domain whose time has come. @returns how many there were */
export async function checkDueDomains(): Promise<number> {
  let looked = 0
  for (;;) {
    const due = await claimDue()
    await Promise.all(due.map(look))
    looked += due.length
    if (due.length < AT_ONCE) return looked
  }
}

/** Keeps looking for as long as the worker lives. */
export const startDomainChecks = (): Rounds =>
  startRounds({
    everyMs: SWEEP_MS,
    startsNow: true,
    round: checkDueDomains,
    failure: 'domains could not be looked at; the next sweep tries again',
  })
