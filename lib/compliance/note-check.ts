import { newId } from '@/lib/kernel'
import { type TenantContext, writeAudit } from '@/lib/operations'
import type { AuditVerdict } from './schema'

/** Keeps what a check came to, and puts on record that there was one. */
export async function noteCheck(ctx: TenantContext, verdict: AuditVerdict): Promise<AuditVerdict> {
  const { broken, lastSeq, headHash } = verdict
  await ctx.db.$transaction(async (db) => {
    await db.auditCheck.create({
      data: {
        id: newId(),
        checked: BigInt(lastSeq),
        lastSeq: BigInt(lastSeq),
        headHash,
        brokenSeq: broken?.seq === null || broken?.seq === undefined ? null : BigInt(broken.seq),
        brokenId: broken?.id ?? null,
        reason: broken?.reason ?? null,
        checkedBy: ctx.actor.label.slice(0, 200),
      },
    })
    const detail = broken ? `broken (${broken.reason}) at ${broken.seq ?? broken.id}` : `in order up to ${lastSeq}`
    await writeAudit({ ...ctx, db }, 'audit.verify', broken ? 'failure' : 'success', { detail })
  })
  return verdict
}
