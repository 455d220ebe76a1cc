import { invalid } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { ofAccount } from './pipeline'
import type { Condition } from './schema'

/** A condition that has what it needs and speaks of fields that are there. @throws invalid */
export async function checkCondition(ctx: TenantContext, accountId: string, one: Condition): Promise<void> {
  if (one.kind !== 'detail' && one.kind !== 'field') return
  const needsValue = one.operator !== 'is_set' && one.operator !== 'is_not_set'
  if (needsValue && one.value === undefined) throw invalid('condition.value', 'is required')
  if (one.kind === 'detail') return
  const isNumber = one.operator === 'at_least' || one.operator === 'at_most'
  if (isNumber && !Number.isFinite(Number(one.value))) throw invalid('condition.value', 'is not a number')
  const where = { ...ofAccount(ctx, accountId), key: one.field, archivedAt: null }
  if (!(await ctx.db.contactField.findFirst({ where, select: { id: true } }))) {
    throw invalid('condition.field', 'there is no such field')
  }
}
