import type { TenantContext } from '@/lib/operations'
import type { TenantDb } from '@/lib/tenancy'
import { type Rules, rules } from './rules'
import { ofAccount } from './surroundings'

export type RuleSegment = { id: string; rules: Rules; version: number }

/** The segments of an account that have rules. */
export async function ruleSegments(ctx: TenantContext, db: TenantDb, accountId: string): Promise<RuleSegment[]> {
  const rows = await db.segment.findMany({
    where: { ...ofAccount(ctx, accountId), kind: 'rules' },
    orderBy: { id: 'asc' },
    select: { id: true, rules: true, version: true },
  })
  return rows.map((row) => ({ ...row, rules: rules.parse(row.rules) }))
}
