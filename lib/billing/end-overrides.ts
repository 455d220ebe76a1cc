import { platformDb } from '@/lib/db'
import { newId } from '@/lib/kernel'
import { noInput } from '@/lib/kernel/schema'
import { NO_REQUEST, platformCommand, systemActor, tenantContext } from '@/lib/operations'
import { findTenant, signalOutbox, tenantChanged } from '@/lib/tenancy'

export const OVERRIDE_ENDED = 'plan.override_ended'

const MOST = 200

const hasEnded = () => ({ endsAt: { lte: new Date() } })

/** Clears away overrides that have ended (they count no longer since then); the platform's audit log keeps them. */
const clearEnded = platformCommand({
  name: 'grants.end-overrides',
  access: 'system',
  input: noInput,
  handler: async ({ db, audit }) => {
    const ended = hasEnded()
    const features = await db.tenantFeature.findMany({ where: ended, take: MOST })
    const limits = await db.tenantLimit.findMany({ where: ended, take: MOST })
    const names: { tenantId: string; kind: 'feature' | 'limit'; name: string }[] = []
    for (const { tenantId, feature } of features) {
      const { count } = await db.tenantFeature.deleteMany({ where: { tenantId, feature, ...ended } })
      if (count) names.push({ tenantId, kind: 'feature', name: feature })
    }
    for (const { tenantId, resource } of limits) {
      const { count } = await db.tenantLimit.deleteMany({ where: { tenantId, resource, ...ended } })
      if (count) names.push({ tenantId, kind: 'limit', name: resource })
    }
    await tenantChanged([...new Set(names.map((each) => each.tenantId))], db)
    audit({ detail: `${names.length} overrides ended`, before: names.slice(0, 50) })
    return names
  },
})

async function tellCompany(tenantId: string, name: string): Promise<void> {
  const tenant = await findTenant({ id: tenantId })
  if (!tenant) return
  const { db } = tenantContext(tenant, systemActor('end-overrides'))
  await db.$transaction(async (inside) => {
    await inside.outboxEvent.create({ data: { id: newId(), type: OVERRIDE_ENDED, payload: { name } } })
    await signalOutbox(tenant.id)
  })
}

/** Clears away what has ended and tells the companies. Most rounds find nothing and write nothing. @returns how many */
export async function endOverrides(): Promise<number> {
  const db = platformDb()
  const due =
    (await db.tenantFeature.count({ where: hasEnded() })) + (await db.tenantLimit.count({ where: hasEnded() }))
  if (due === 0) return 0
  const ended = await clearEnded({ actor: systemActor('end-overrides'), request: NO_REQUEST }, {})
  for (const { tenantId, name } of ended) await tellCompany(tenantId, name)
  return ended.length
}
