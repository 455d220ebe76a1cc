import { command } from '@/lib/operations'
import { noteEvent } from './note-event'
import { reachLead } from './reach-lead'
import { addLeadNoteInput } from './schema'

export const addLeadNote = command({
  name: 'leads.add-note',
  access: 'leads:write',
  input: addLeadNoteInput,
  about: { model: 'lead', id: ({ leadId }) => leadId },
  route: {
    method: 'POST',
    path: '/leads/{leadId}/notes',
    summary: 'Add a note to a lead',
    tags: ['Leads'],
    successStatus: 201,
  },
  handler: async ({ ctx, input: { leadId, body } }) => {
    await reachLead(ctx, 'leads:write', leadId)
    await noteEvent(ctx, leadId, 'note', { body })
    ctx.audit({ resourceId: leadId, after: { body } })
    return { id: leadId }
  },
})
