import { changeStatus, type PlatformTransaction } from '@/lib/lifecycle'
import type { Actor } from '@/lib/operations'
import { tenantChanged } from '@/lib/tenancy'
import type { BulkChange } from './schema'

const DAY_MS = 86_400_000

type Target = { tenantId: string; runId: string; actor: Actor }

/** The operation on one company, in the transaction of its item. */
export async function applyChange(db: PlatformTransaction, change: BulkChange, target: Target): Promise<void> {
  const { tenantId, runId, actor } = target
  switch (change.operation) {
    case 'suspend':
    case 'reactivate': {
      const transition = change.operation === 'suspend' ? 'suspend' : 'activate'
      await changeStatus(db, { id: tenantId, transition, reason: change.reason, actor })
      return
    }
    case 'plan': {
      const plan = await db.plan.findUniqueOrThrow({ where: { id: change.planId } })
      await db.tenant.update({ where: { id: tenantId }, data: { planId: plan.id, planVersion: plan.currentVersion } })
      break
    }
    case 'feature': {
      const { feature, enabled, reason } = change
      const row = { enabled, reason, createdBy: actor.label, endsAt: null }
      await db.tenantFeature.upsert({
        where: { tenantId_feature: { tenantId, feature } },
        create: { tenantId, feature, ...row },
        update: row,
      })
      break
    }
    case 'announce': {
      const { title, body, days } = change
      const endsAt = new Date(Date.now() + days * DAY_MS)
      await db.tenantAnnouncement.create({ data: { tenantId, runId, title, body, endsAt } })
      return
    }
    default: {
      const unhandled: never = change
      throw new Error(`unhandled operation ${JSON.stringify(unhandled)}`)
    }
  }
  await tenantChanged(tenantId, db)
}
