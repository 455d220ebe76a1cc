import { platformQuery } from '@/lib/operations'
import { tenantInput } from './schema'

const MOST = 100

/** What happened to a company as a whole, newest first. */
export const getTimeline = platformQuery({
  name: 'tenants.timeline',
  access: 'staff',
  input: tenantInput,
  route: {
    method: 'GET',
    path: '/companies/{id}/timeline',
    summary: 'What happened to a company',
    tags: ['Companies'],
  },
  handler: ({ db, input }) =>
    db.lifecycleEvent.findMany({ where: { tenantId: input.id }, orderBy: { createdAt: 'desc' }, take: MOST }),
})
