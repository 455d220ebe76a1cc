import { query } from '@/lib/operations'
import { findSuppressions } from './find-suppressions'
import { listSuppressionsInput } from './schema'

/** Addresses that get no marketing, the latest first. @param search the beginning of an address */
export const listSuppressions = query({
  name: 'suppressions.list',
  access: 'campaigns:read',
  feature: 'campaigns',
  input: listSuppressionsInput,
  route: { method: 'GET', path: '/suppressions', summary: 'List suppressed addresses', tags: ['Campaigns'] },
  handler: ({ ctx, input: { cursor, limit, ...filter } }) => findSuppressions(ctx, filter, { cursor, limit }),
})
