import { platformDb } from '@/lib/db'
import { notFound } from '@/lib/kernel'
import { platformCommand, systemActor, type TenantContext, tenantContext } from '@/lib/operations'
import { findTenant } from '@/lib/tenancy'
import { VISIT_CHANGED } from './live-visit'
import { noteVisit } from './note-visit'
import { visitInput } from './schema'

type Ended = { tenantId: string; staffName: string; allowsChanges: boolean }

/** Marks the end once and tells every process and the company. @returns false when it was over already */
async function end(id: string, tenantId: string | null, by: string): Promise<boolean> {
  const rows = await platformDb().$queryRaw<Ended[]>`
    UPDATE platform.impersonation SET ended_at = now(), ended_by = ${by}
    WHERE id = ${id}::uuid AND ended_at IS NULL AND (${tenantId}::uuid IS NULL OR tenant_id = ${tenantId}::uuid)
    RETURNING tenant_id::text AS "tenantId", staff_name AS "staffName", allows_changes AS "allowsChanges"`
  const visit = rows[0]
  if (!visit) return false
  await platformDb().$executeRaw`SELECT pg_notify(${VISIT_CHANGED}, ${id})`
  const tenant = await findTenant({ id: visit.tenantId })
  if (tenant) {
    const job = tenantContext(tenant, systemActor('visits'))
    const { staffName, allowsChanges } = visit
    await noteVisit['visits.end'](job, { id, by: staffName, detail: `ended by ${by}`, allowsChanges })
  }
  return true
}

/** Ends a visit from the console, at once. */
export const endVisit = platformCommand({
  name: 'visits.end',
  access: 'visits:look',
  input: visitInput,
  handler: async ({ ctx, db, input, audit }) => {
    const visit = await db.impersonation.findFirst({ where: { id: input.id } })
    if (!visit) throw notFound('Visit')
    audit({ resourceId: visit.tenantId, after: { visit: input.id } })
    return { isEnded: await end(input.id, null, ctx.actor.label) }
  },
})

/** Ends the visit that a request is made in, or any of the company's for its own administrator. */
export const endVisitHere = (ctx: TenantContext, id: string): Promise<boolean> =>
  end(id, ctx.tenant.accountId, ctx.actor.label)
