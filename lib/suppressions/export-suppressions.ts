import { query } from '@/lib/operations'
import { findSuppressions } from './find-suppressions'
import { exportSuppressionsInput } from './schema'

const PAGE = 1_000

/** One large page of the list: for files. */
export const exportSuppressions = query({
  name: 'suppressions.export',
  access: 'campaigns:read',
  feature: 'campaigns',
  input: exportSuppressionsInput,
  handler: ({ ctx, input: { cursor, ...filter } }) => findSuppressions(ctx, filter, { cursor, limit: PAGE }),
})
