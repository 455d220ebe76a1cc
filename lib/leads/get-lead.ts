import { notFound } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { leadViews } from './lead-view'
import { reachLead } from './reach-lead'
import { leadIdInput } from './schema'

export const getLead = query({
  name: 'leads.get',
  access: 'leads:read',
  input: leadIdInput,
  route: { method: 'GET', path: '/leads/{leadId}', summary: 'Get a lead', tags: ['Leads'] },
  handler: async ({ ctx, input }) => {
    const [view] = await leadViews(ctx, [await reachLead(ctx, 'leads:read', input.leadId)])
    if (!view) throw notFound('Lead')
    return view
  },
})
