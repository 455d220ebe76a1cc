import { NO_REQUEST, systemActor, type TenantContext, tenantContext } from '@/lib/operations'
import { findTenant, type TenantRecord } from '@/lib/tenancy'
import type { Outcome } from './look-at-domain'
import { type DomainNews, noteOutcome } from './note-outcome'
import { describeHost } from './read-host'

/** A job of the account whose domain it is, not of all the company's accounts. */
export const jobOf = (tenant: TenantRecord): TenantContext =>
  tenantContext(tenant, systemActor('domains.check'), NO_REQUEST, tenant.accountId)

function newsOf(outcome: Outcome, statusBefore: string): DomainNews | null {
  if (outcome.verdict === 'proved') return 'proved'
  if (outcome.verdict === 'lost') return 'lost'
  if (outcome.verdict === 'over' && statusBefore === 'lost') return 'over'
  return outcome.verdict === 'healthy' && statusBefore === 'lost' ? 'back' : null
}

const note = (ctx: TenantContext, id: string, host: string, news: DomainNews, servedUntil: Date | null) =>
  noteOutcome(jobOf(ctx.tenant), {
    id,
    host,
    displayHost: describeHost(host).unicode,
    news,
    servedUntil: servedUntil?.toISOString() ?? null,
  })

/** Writes into the logs of whoever is concerned what a look has changed, and tells them. */
export async function tellOutcome(
  ctx: TenantContext,
  outcome: Outcome,
  before: { status: string; heldHost: string | null },
) {
  const news = newsOf(outcome, before.status)
  // A name that was over already is not over once more.
  const isOld = news === 'over' && before.heldHost === null
  const { row, displaced } = outcome
  if (news && !isOld) await note(ctx, row.id, row.host, news, row.servedUntil)
  const former = displaced && (await findTenant({ id: displaced.accountId }))
  if (former && displaced) {
    await note(jobOf(former), displaced.id, displaced.host, 'claimed', null)
  }
}
