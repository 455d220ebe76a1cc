import { conflict, notFound } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { type MacroAction, type MacroView, macroActions } from './schema'

export const MACRO_FIELDS = { id: true, name: true, actions: true, subTenantId: true } as const

type Row = { id: string; name: string; actions: unknown }

/** The column is written from checked input alone. */
export const macroView = ({ id, name, actions }: Row): MacroView => ({ id, name, actions: macroActions.parse(actions) })

export const macroNameTaken = () => conflict('There is a macro with this name already.')

const distinct = (ids: (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))]

/** @throws not_found for a label, a team or a member that the actor does not see */
export async function assertActions(ctx: TenantContext, actions: readonly MacroAction[]): Promise<void> {
  const labels = distinct(actions.map((action) => ('labelId' in action ? action.labelId : null)))
  const teams = distinct(actions.map((action) => ('teamId' in action ? action.teamId : null)))
  const members = distinct(actions.map((action) => ('memberId' in action ? action.memberId : null)))
  const [labelCount, teamCount, memberCount] = await Promise.all([
    ctx.db.label.count({ where: { id: { in: labels } } }),
    ctx.db.team.count({ where: { id: { in: teams } } }),
    ctx.db.member.count({ where: { id: { in: members }, status: 'active' } }),
  ])
  if (labelCount < labels.length) throw notFound('Label')
  if (teamCount < teams.length) throw notFound('Team')
  if (memberCount < members.length) throw notFound('Member')
}

/** @throws not_found */
export async function readMacro(ctx: TenantContext, macroId: string) {
  const row = await ctx.db.macro.findFirst({ where: { id: macroId }, select: MACRO_FIELDS })
  if (!row) throw notFound('Macro')
  return row
}
