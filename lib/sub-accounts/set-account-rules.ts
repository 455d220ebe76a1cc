import { platformDb } from '@/lib/db'
import { command } from '@/lib/operations'
import { tenantChanged } from '@/lib/tenancy'
import { assertWholeCompany, ownSubAccount } from './own-sub-account'
import { setAccountRulesInput } from './schema'

/** Replaces what the company fixes of the settings of one sub-account, or of all of them. */
export const setAccountRules = command({
  name: 'sub_accounts.set-rules',
  access: 'sub_accounts:admin',
  input: setAccountRulesInput,
  route: {
    method: 'PUT',
    path: '/sub-accounts/rules',
    summary: 'Lock or bound settings of sub-accounts',
    tags: ['Sub-accounts'],
  },
  handler: async ({ ctx, input }) => {
    assertWholeCompany(ctx, 'sub_accounts:admin')
    const subTenantId = input.id ?? null
    const rules = input.rules.filter(({ isLocked, allowed }) => isLocked || allowed)
    const before = await platformDb().$transaction(async (db) => {
      if (subTenantId) await ownSubAccount(db, ctx, subTenantId)
      const where = { tenantId: ctx.tenantId, subTenantId }
      const known = await db.accountRule.findMany({ where, orderBy: { field: 'asc' } })
      await db.accountRule.deleteMany({ where })
      await db.accountRule.createMany({
        data: rules.map(({ field, isLocked, allowed }) => ({
          ...where,
          field,
          isLocked,
          ...(allowed ? { allowed } : {}),
        })),
      })
      await tenantChanged(ctx.tenantId, db)
      return known
    })
    ctx.audit({
      resourceId: subTenantId ?? ctx.tenantId,
      before: before.map(({ field, isLocked, allowed }) => ({ field, isLocked, allowed })),
      after: rules,
    })
    return { rules }
  },
})
