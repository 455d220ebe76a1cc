import { platformQuery } from '@/lib/operations'
import { compareBy, countSharing } from './compare-companies'
import { compareInput } from './schema'

/** What companies that share their figures are like, by industry or plan: medians and quartiles of at least five. */
export const compareFigures = platformQuery({
  name: 'analytics.compare',
  access: 'staff',
  route: {
    method: 'GET',
    path: '/analytics',
    summary: 'Companies that share their figures, compared',
    tags: ['Health'],
  },
  input: compareInput,
  handler: async ({ input }) => ({ sharing: await countSharing(), groups: await compareBy(input.by) }),
})
