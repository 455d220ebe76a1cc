import { query } from '@/lib/operations'
import { findSubmissions } from './list-submissions'
import { listSubmissionsInput, submissionFilter } from './schema'
import { submissionView } from './submission-view'

const PAGE = 1_000

/** One large page of the list: for files. */
export const exportSubmissions = query({
  name: 'forms.export-submissions',
  access: 'forms:read',
  input: submissionFilter.extend({ cursor: listSubmissionsInput.shape.cursor }),
  handler: async ({ ctx, input: { cursor, ...filter } }) => {
    const { items, nextCursor } = await findSubmissions(ctx, filter, { cursor, limit: PAGE })
    return { items: items.map(submissionView), nextCursor }
  },
})
