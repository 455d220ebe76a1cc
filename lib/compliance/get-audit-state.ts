import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { hasFeature, UNLIMITED } from '@/lib/tenancy'

/** How long the log is kept, whether it may be exported, and what the last check came to. */
export const getAuditState = query({
  name: 'audit.state',
  access: 'audit:read',
  input: noInput,
  handler: async ({ ctx }) => {
    const check = await ctx.db.auditCheck.findFirst({ orderBy: { id: 'desc' } })
    const days = ctx.tenant.limits.audit_days ?? UNLIMITED
    return {
      keptDays: days === UNLIMITED ? null : days,
      mayExport: hasFeature(ctx.tenant, 'audit_export'),
      lastCheck: check && {
        at: check.createdAt,
        by: check.checkedBy,
        lastSeq: Number(check.lastSeq),
        brokenSeq: check.brokenSeq === null ? null : Number(check.brokenSeq),
        reason: check.reason,
      },
    }
  },
})
