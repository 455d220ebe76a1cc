import { platformDb } from '@/lib/db'
import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { assertWholeCompany } from './own-sub-account'
import type { RuleField } from './schema'

/** What the company fixes of the settings of all its sub-accounts. */
export const listAccountRules = query({
  name: 'sub_accounts.list-rules',
  access: 'sub_accounts:read',
  input: noInput,
  route: {
    method: 'GET',
    path: '/sub-accounts/rules',
    summary: 'List what is fixed for all sub-accounts',
    tags: ['Sub-accounts'],
  },
  handler: async ({ ctx }) => {
    assertWholeCompany(ctx, 'sub_accounts:read')
    const rows = await platformDb().accountRule.findMany({
      where: { tenantId: ctx.tenantId, subTenantId: null },
      orderBy: { field: 'asc' },
    })
    return rows.map(({ field, isLocked, allowed }) => ({
      field: field as RuleField,
      isLocked,
      allowed: allowed as string[] | null,
    }))
  },
})
