import { changeContacts } from '@/lib/contacts'
import { command, ownerFilter } from '@/lib/operations'
import { moveLead } from './move-lead'
import { changeLeadsInput } from './schema'
import { updateLead } from './update-lead'

/**
 * Stage and owner of several leads at once, and tags of their contacts: of those that are there and within reach, as they are by now.
 * All of it or nothing.
 */
export const changeLeads = command({
  name: 'leads.change-many',
  access: 'leads:write',
  input: changeLeadsInput,
  route: { method: 'POST', path: '/leads/change', summary: 'Change several leads', tags: ['Leads'] },
  handler: async ({ ctx, input: { leadIds, stageId, reason, ownerId, addTags = [], removeTags = [] } }) => {
    const rows = await ctx.db.lead.findMany({
      where: { id: { in: leadIds }, ...ownerFilter(ctx, 'leads:write') },
      orderBy: { id: 'asc' },
      select: { id: true, version: true, contactId: true },
    })
    if (rows.length === 0) return { changed: 0 }
    const why = reason === undefined ? {} : { reason }
    for (const { id: leadId, version } of rows) {
      const moved = stageId ? await moveLead(ctx, { leadId, version, stageId, ...why }) : { version }
      if (ownerId !== undefined) await updateLead(ctx, { leadId, version: moved.version, ownerId })
    }
    const contactIds = [...new Set(rows.map(({ contactId }) => contactId))]
    if (addTags.length + removeTags.length > 0) await changeContacts(ctx, { contactIds, addTags, removeTags })
    ctx.audit({ after: { leads: rows.map(({ id }) => id), stageId, ownerId, addTags, removeTags } })
    return { changed: rows.length }
  },
})
