import { platformCommand } from '@/lib/operations'
import { tenantChanged } from '@/lib/tenancy'
import { assertCompany, endOf } from './overrides'
import { setLimitInput } from './schema'

/** Gives a company a limit of its own instead of its plan's, with a reason and perhaps an end. */
export const setLimit = platformCommand({
  name: 'grants.set-limit',
  access: 'grants:write',
  input: setLimitInput,
  route: {
    method: 'PUT',
    path: '/companies/{tenantId}/limits/{resource}',
    summary: 'Set a limit',
    tags: ['Companies'],
  },
  handler: async ({ ctx, db, input, audit }) => {
    const { tenantId, resource, limit, reason } = input
    await assertCompany(db, tenantId)
    const data = { limit, reason, endsAt: endOf(input.endsAt), createdBy: ctx.actor.label, createdAt: new Date() }
    const key = { tenantId, resource }
    const before = await db.tenantLimit.findFirst({ where: key, select: { limit: true, endsAt: true } })
    await db.tenantLimit.upsert({
      where: { tenantId_resource: key },
      create: { ...key, ...data },
      update: data,
    })
    await tenantChanged(tenantId, db)
    audit({
      resourceId: tenantId,
      before: before && { resource, ...before },
      after: { resource, limit, reason, endsAt: data.endsAt },
    })
    return { tenantId, resource, limit }
  },
})
