import { platformCommand } from '@/lib/operations'
import { tenantChanged } from '@/lib/tenancy'
import { assertCompany, endOf } from './overrides'
import { setFeatureInput } from './schema'

/** Grants a company a feature that its plan does not, or takes one away, with a reason and perhaps an end. */
export const setFeature = platformCommand({
  name: 'grants.set-feature',
  access: 'grants:write',
  input: setFeatureInput,
  route: {
    method: 'PUT',
    path: '/companies/{tenantId}/features/{feature}',
    summary: 'Grant or take a feature',
    tags: ['Companies'],
  },
  handler: async ({ ctx, db, input, audit }) => {
    const { tenantId, feature, enabled, reason } = input
    await assertCompany(db, tenantId)
    const data = { enabled, reason, endsAt: endOf(input.endsAt), createdBy: ctx.actor.label, createdAt: new Date() }
    const key = { tenantId, feature }
    const before = await db.tenantFeature.findFirst({ where: key, select: { enabled: true, endsAt: true } })
    await db.tenantFeature.upsert({
      where: { tenantId_feature: key },
      create: { ...key, ...data },
      update: data,
    })
    await tenantChanged(tenantId, db)
    audit({
      resourceId: tenantId,
      before: before && { feature, ...before },
      after: { feature, enabled, reason, endsAt: data.endsAt },
    })
    return { tenantId, feature, enabled }
  },
})
