import { command, ownerFilter } from '@/lib/operations'
import { noteEvent } from './note-event'
import { accountOf, chosenStage } from './pipeline'
import { changedMeanwhile, reachLead, viewOf } from './reach-lead'
import { type LeadEventKind, moveLeadInput, type StageKind } from './schema'

function kindOfMove(before: StageKind, after: StageKind): LeadEventKind {
  if (after !== 'open') return after === before ? 'moved' : after
  return before === 'open' ? 'moved' : 'reopened'
}

/** Into another stage, also one of what is won or lost, or back from there. Into its own it changes nothing. */
export const moveLead = command({
  name: 'leads.move',
  access: 'leads:write',
  input: moveLeadInput,
  about: { model: 'lead', id: ({ leadId }) => leadId },
  route: {
    method: 'POST',
    path: '/leads/{leadId}/move',
    summary: 'Move a lead to another stage',
    description: 'A stage of the kind `won` or `lost` closes it; `reason` says why.',
    tags: ['Leads'],
  },
  handler: async ({ ctx, input: { leadId, version, stageId, reason = '' } }) => {
    const before = await reachLead(ctx, 'leads:write', leadId)
    const stage = await chosenStage(ctx, accountOf(ctx, before), stageId)
    if (stage.id === before.stageId) return viewOf(ctx, leadId)
    const wasClosed = before.status === stage.kind && before.closedAt !== null
    const now = new Date()
    const { count } = await ctx.db.lead.updateMany({
      where: { id: leadId, version, ...ownerFilter(ctx, 'leads:write') },
      data: {
        version: { increment: 1 },
        stageId,
        status: stage.kind,
        stageSince: now,
        closedAt: stage.kind === 'open' ? null : wasClosed ? before.closedAt : now,
        closeReason: stage.kind === 'open' ? '' : reason || (wasClosed ? before.closeReason : ''),
      },
    })
    if (count === 0) throw changedMeanwhile()
    const kind = kindOfMove(before.status as StageKind, stage.kind)
    await noteEvent(ctx, leadId, kind, { from: before.stage.name, to: stage.name, ...(reason ? { reason } : {}) })
    ctx.audit({ resourceId: leadId, before: { stage: before.stage.name }, after: { stage: stage.name, reason } })
    ctx.emit('lead.changed', { leadId, contactId: before.contactId })
    return viewOf(ctx, leadId)
  },
})
