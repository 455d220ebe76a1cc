import { platformDb } from '@/lib/db'
import { invalid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { tenantChanged } from '@/lib/tenancy'
import { assertWholeCompany, ownSubAccount } from './own-sub-account'
import { setAccountLimitsInput } from './schema'

/** A sub-account's share of the company's limits. @throws invalid for more than the company has itself */
export const setAccountLimits = command({
  name: 'sub_accounts.set-limits',
  access: 'sub_accounts:admin',
  input: setAccountLimitsInput,
  route: {
    method: 'PUT',
    path: '/sub-accounts/{id}/limits',
    summary: 'Set a sub-account’s limits',
    tags: ['Sub-accounts'],
  },
  handler: async ({ ctx, input: { id, limits } }) => {
    assertWholeCompany(ctx, 'sub_accounts:admin')
    const given = Object.entries(limits).filter((entry) => entry[1] !== undefined)
    for (const [resource, limit] of given) {
      const companys = ctx.tenant.limits[resource] ?? -1
      if (companys !== -1 && limit > companys)
        throw invalid(`limits.${resource}`, 'is more than the company has itself')
    }
    const before = await platformDb().$transaction(async (db) => {
      const account = await ownSubAccount(db, ctx, id)
      await db.tenantLimit.deleteMany({
        where: { tenantId: id, resource: { in: given.map(([resource]) => resource) } },
      })
      await db.tenantLimit.createMany({
        data: given
          .filter(([, limit]) => limit !== -1)
          .map(([resource, limit]) => ({ tenantId: id, resource, limit, reason: '' })),
      })
      await tenantChanged(id, db)
      return account.limits
    })
    ctx.audit({
      resourceId: id,
      before: Object.fromEntries(before.map(({ resource, limit }) => [resource, limit])),
      after: limits,
    })
    return { id, limits }
  },
})
