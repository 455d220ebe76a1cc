import { conflict, notFound } from '@/lib/kernel'
import { ownerFilter, type TenantContext } from '@/lib/operations'
import { LEAD_FIELDS, type LeadRow, leadViews } from './lead-view'
import type { LeadView } from './schema'

type Permission = 'leads:read' | 'leads:write' | 'leads:delete'

/** A lead that the actor's permission reaches. @throws not_found */
export async function reachLead(ctx: TenantContext, permission: Permission, leadId: string): Promise<LeadRow> {
  const where = { id: leadId, ...ownerFilter(ctx, permission) }
  const row = await ctx.db.lead.findFirst({ where, select: LEAD_FIELDS })
  if (!row) throw notFound('Lead')
  return row
}

/** The lead as it is by now. */
export async function viewOf(ctx: TenantContext, leadId: string): Promise<LeadView> {
  const row = await ctx.db.lead.findFirst({ where: { id: leadId }, select: LEAD_FIELDS })
  const [view] = row ? await leadViews(ctx, [row]) : []
  if (!view) throw notFound('Lead')
  return view
}

export const changedMeanwhile = () => conflict('Somebody else has changed this lead. Load it again.')
