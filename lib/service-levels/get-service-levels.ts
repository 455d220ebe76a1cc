import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { serviceLevelsOf } from './service-level-settings'

/** How fast the account wants to answer, and when people are there. */
export const getServiceLevels = query({
  name: 'service-levels.get',
  access: 'conversations:admin',
  input: noInput,
  route: { method: 'GET', path: '/service-levels', summary: 'Get the service levels', tags: ['Service levels'] },
  handler: ({ ctx }) => serviceLevelsOf(ctx),
})
