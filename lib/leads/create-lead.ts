import { notFound } from '@/lib/kernel'
import { command, ownerFilter } from '@/lib/operations'
import { assertOwner } from './chosen-owner'
import { createLeadFrom } from './create-lead-from'
import { viewOf } from './reach-lead'
import { createLeadInput } from './schema'

export const createLead = command({
  name: 'leads.create',
  access: 'leads:write',
  input: createLeadInput,
  about: { model: 'contact', id: ({ contactId }) => contactId },
  route: {
    method: 'POST',
    path: '/leads',
    summary: 'Create a lead',
    description: 'Of a contact. Without a stage it begins in the first open one of the pipeline.',
    tags: ['Leads'],
    successStatus: 201,
  },
  handler: async ({ ctx, input }) => {
    // Whoever may write a lead need not reach every contact.
    const where = { id: input.contactId, ...ownerFilter(ctx, 'contacts:read') }
    if (!(await ctx.db.contact.findFirst({ where, select: { id: true } }))) throw notFound('Contact')
    await assertOwner(ctx, input.ownerId)
    const source = input.source ?? { kind: ctx.actor.kind === 'api_key' ? 'api' : 'manual' }
    const { leadId } = await createLeadFrom(ctx, { ...input, source })
    const view = await viewOf(ctx, leadId)
    ctx.audit({ resourceId: leadId, after: view })
    return view
  },
})
