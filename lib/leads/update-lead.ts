import { command, ownerFilter } from '@/lib/operations'
import { assertOwner } from './chosen-owner'
import { dayOf } from './lead-view'
import { noteEvent } from './note-event'
import { changedMeanwhile, reachLead, viewOf } from './reach-lead'
import { updateLeadInput } from './schema'

export const updateLead = command({
  name: 'leads.update',
  access: 'leads:write',
  input: updateLeadInput,
  about: { model: 'lead', id: ({ leadId }) => leadId },
  route: { method: 'PATCH', path: '/leads/{leadId}', summary: 'Change a lead', tags: ['Leads'] },
  handler: async ({ ctx, input: { leadId, version, expectedOn, ...given } }) => {
    const row = await reachLead(ctx, 'leads:write', leadId)
    await assertOwner(ctx, given.ownerId)
    const before = {
      title: row.title,
      valueMinor: row.valueMinor === null ? null : Number(row.valueMinor),
      currency: row.currency,
      ownerId: row.ownerId,
      expectedOn: dayOf(row.expectedOn),
    }
    const wanted = { ...before, ...given, ...(expectedOn === undefined ? {} : { expectedOn }) }
    const names = Object.keys(before) as (keyof typeof before)[]
    const changed = names.filter((name) => wanted[name] !== before[name])
    const { count } = await ctx.db.lead.updateMany({
      where: { id: leadId, version, ...ownerFilter(ctx, 'leads:write') },
      data: {
        ...wanted,
        expectedOn: wanted.expectedOn ? new Date(wanted.expectedOn) : null,
        version: { increment: 1 },
      },
    })
    if (count === 0) throw changedMeanwhile()
    if (changed.length > 0) await noteEvent(ctx, leadId, 'changed', { fields: changed })
    ctx.audit({ resourceId: leadId, before, after: wanted })
    ctx.emit('lead.changed', { leadId, contactId: row.contactId })
    return viewOf(ctx, leadId)
  },
})
