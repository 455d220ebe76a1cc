import { platformDb, type Rounds, startRounds } from '@/lib/db'
import { findTenant, type TenantRecord, UNLIMITED } from '@/lib/tenancy'
import { shortenAudit } from './remove-audit'
import { sealAllAudits } from './seal-audit'

const SEAL_MS = 1_000
const SHORTEN_MS = 6 * 3_600_000
const PAGE = 500
const DAY_MS = 86_400_000
/** The database refuses to forget anything younger, whatever a plan says. */
const LEAST_DAYS = 8

/** Removes what is older than the company's plan keeps. @returns how many entries */
export async function keepForPlan(tenant: TenantRecord): Promise<number> {
  const days = tenant.limits.audit_days ?? UNLIMITED
  if (days === UNLIMITED || tenant.status === 'deleting') return 0
  return shortenAudit(tenant, new Date(Date.now() - Math.max(days, LEAST_DAYS) * DAY_MS))
}

/** Shortens every account's log to what its plan keeps. */
export async function shortenAllAudits(): Promise<number> {
  let removed = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const page = await platformDb().tenant.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: PAGE,
      select: { id: true },
    })
    for (const { id } of page) {
      const tenant = await findTenant({ id })
      if (tenant) removed += await keepForPlan(tenant)
    }
    const last = page.at(-1)
    if (!last || page.length < PAGE) return removed
    after = last.id
  }
}

/** Seals and shortens audit logs for as long as the worker lives. */
export function startAuditUpkeep(): Rounds {
  const all = [
    startRounds({ everyMs: SEAL_MS, round: sealAllAudits, failure: 'audit logs could not be sealed' }),
    startRounds({ everyMs: SHORTEN_MS, round: shortenAllAudits, failure: 'audit logs could not be shortened' }),
  ]
  return { stop: async () => void (await Promise.all(all.map((rounds) => rounds.stop()))) }
}
