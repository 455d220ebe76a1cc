import { notFound } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'
import { type AssignmentRuleView, type AssignmentWay, type RuleConditions, ruleConditions } from './schema'

export const RULE_FIELDS = {
  id: true,
  name: true,
  isActive: true,
  conditions: true,
  way: true,
  team: { select: { id: true, name: true } },
} as const

type Row = Omit<AssignmentRuleView, 'conditions' | 'way'> & { conditions: unknown; way: string }

/** The column is written from checked input alone. */
export const storedConditions = (value: unknown): RuleConditions => ruleConditions.parse(value)

export const ruleView = ({ id, name, isActive, conditions, way, team }: Row): AssignmentRuleView => ({
  id,
  name,
  isActive,
  conditions: storedConditions(conditions),
  way: way as AssignmentWay,
  team,
})

/** @throws not_found for a team that is none of the account's */
export async function assertTeam(
  ctx: CommandContext,
  teamId: string | null,
  subTenantId?: string | null,
): Promise<void> {
  if (teamId === null) return
  const where = { id: teamId, ...(subTenantId === undefined ? {} : { subTenantId }) }
  if (!(await ctx.db.team.findFirst({ where, select: { id: true } }))) throw notFound('Team')
}
