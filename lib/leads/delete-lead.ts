import { notFound } from '@/lib/kernel'
import { command, deletedNow, ownerFilter } from '@/lib/operations'
import { leadIdInput } from './schema'

/** The lead can be restored for a while. */
export const deleteLead = command({
  name: 'leads.delete',
  access: 'leads:delete',
  input: leadIdInput,
  about: { model: 'lead', id: ({ leadId }) => leadId },
  route: { method: 'DELETE', path: '/leads/{leadId}', summary: 'Delete a lead', tags: ['Leads'] },
  handler: async ({ ctx, input: { leadId } }) => {
    const [row] = await ctx.db.lead.updateManyAndReturn({
      where: { id: leadId, ...ownerFilter(ctx, 'leads:delete') },
      data: deletedNow(ctx),
      select: { id: true, title: true, contactId: true },
    })
    if (!row) throw notFound('Lead')
    ctx.audit({ resourceId: leadId, before: { title: row.title } })
    ctx.emit('lead.changed', { leadId, contactId: row.contactId })
    return { id: leadId }
  },
})
