import { platformDb } from '@/lib/db'
import { randomToken, sha256Hex, unauthenticated } from '@/lib/kernel'
import { systemActor, type TenantContext, tenantContext } from '@/lib/operations'
import { isServed } from '@/lib/tenancy'
import { noteVisit } from './note-visit'
import { tellOfVisit } from './tell-of-visit'

type Opened = { id: string; by: string; reason: string; allowsChanges: boolean; seconds: number }

/**
 * Exchanges the token of an address for that of a cookie: once, within its minute, on the host of its company.
 * @throws unauthenticated for any other token
 */
export async function openVisit(ctx: TenantContext, token: string): Promise<{ cookie: string; seconds: number }> {
  const { tenant } = ctx
  if (!isServed(tenant.status)) throw unauthenticated()
  const cookie = randomToken()
  const rows = await platformDb().$queryRaw<Opened[]>`
    UPDATE platform.impersonation SET token_hash = ${sha256Hex(cookie)}, opened_at = now(),
      expires_at = least(expires_at, now() + make_interval(mins => minutes))
    WHERE token_hash = ${sha256Hex(token)} AND tenant_id = ${tenant.accountId}::uuid AND opened_at IS NULL
      AND ended_at IS NULL AND token_until > now()
    RETURNING id::text, staff_name AS by, reason, allows_changes AS "allowsChanges",
      extract(epoch FROM expires_at - now())::int AS seconds`
  const visit = rows[0]
  if (!visit) throw unauthenticated()
  const { id, by, reason, allowsChanges, seconds } = visit
  const job = tenantContext(tenant, systemActor('visits'), ctx.request)
  await noteVisit['visits.begin'](job, { id, by, detail: reason, allowsChanges })
  if (!tenant.allowsSupport) await tellOfVisit(job, { by, reason })
  return { cookie, seconds }
}
