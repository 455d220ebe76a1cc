import { platformDb } from '@/lib/db'
import { query } from '@/lib/operations'
import { findTenant, tenantUrl } from '@/lib/tenancy'
import { assertWholeCompany, ownSubAccount } from './own-sub-account'
import { type RuleField, type SubAccountStatus, subAccountChoice } from './schema'

/** One sub-account with what the company fixes of its settings, and its share of the company's limits. */
export const getSubAccount = query({
  name: 'sub_accounts.get',
  access: 'sub_accounts:read',
  input: subAccountChoice,
  route: { method: 'GET', path: '/sub-accounts/{id}', summary: 'Get a sub-account', tags: ['Sub-accounts'] },
  handler: async ({ ctx, input }) => {
    assertWholeCompany(ctx, 'sub_accounts:read')
    const row = await ownSubAccount(platformDb(), ctx, input.id)
    const record = await findTenant({ id: row.id })
    const rules = await platformDb().accountRule.findMany({
      where: { tenantId: ctx.tenantId, OR: [{ subTenantId: row.id }, { subTenantId: null }] },
      orderBy: { field: 'asc' },
    })
    const ruleOf = ({ field, isLocked, allowed }: (typeof rules)[number]) => ({
      field: field as RuleField,
      isLocked,
      allowed: allowed as string[] | null,
    })
    return {
      id: row.id,
      name: row.name,
      slug: row.slug,
      url: tenantUrl(record ?? { slug: row.slug, customHost: null }),
      status: row.status as SubAccountStatus,
      statusReason: row.statusReason,
      createdAt: row.createdAt,
      website: row.website,
      rules: rules.filter((rule) => rule.subTenantId === row.id).map(ruleOf),
      rulesForAll: rules.filter((rule) => rule.subTenantId === null).map(ruleOf),
      limits: Object.fromEntries(row.limits.map(({ resource, limit }) => [resource, limit])),
    }
  },
})
