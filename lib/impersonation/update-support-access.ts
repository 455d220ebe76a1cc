import { platformDb } from '@/lib/db'
import { forbidden } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { tenantChanged } from '@/lib/tenancy'
import { VISIT_CHANGED } from './live-visit'
import { supportAccessInput } from './schema'

/** Lets the platform's support look, or keeps it out; open visits end at once when it is kept out. */
export const updateSupportAccess = command({
  name: 'company.update-support-access',
  access: 'company:admin',
  input: supportAccessInput,
  handler: async ({ ctx, input: { allowsSupport } }) => {
    if (ctx.actor.kind === 'staff') throw forbidden('Only the company itself decides this.')
    if (ctx.tenant.subTenantId) throw forbidden('This is decided in the company’s main account.')
    const id = ctx.tenantId
    const ended = await platformDb().$transaction(async (db) => {
      await db.tenant.update({ where: { id }, data: { allowsSupport } })
      await tenantChanged([id], db)
      if (allowsSupport) return 0
      const open = await db.$queryRaw<{ id: string }[]>`
        UPDATE platform.impersonation v SET ended_at = now(), ended_by = ${ctx.actor.label}
        WHERE v.ended_at IS NULL AND v.expires_at > now()
          AND v.tenant_id IN (SELECT t.id FROM platform.tenant t WHERE t.id = ${id}::uuid OR t.parent_tenant_id = ${id}::uuid)
        RETURNING v.id::text`
      for (const visit of open) await db.$executeRaw`SELECT pg_notify(${VISIT_CHANGED}, ${visit.id})`
      return open.length
    })
    ctx.audit({ resourceId: id, before: { allowsSupport: ctx.tenant.allowsSupport }, after: { allowsSupport, ended } })
    return { allowsSupport, ended }
  },
})
