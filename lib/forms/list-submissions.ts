import type { z } from 'zod'
import { containing, type Prisma } from '@/lib/db'
import { cutPage } from '@/lib/kernel'
import { query, type TenantContext } from '@/lib/operations'
import { reachForm } from './reach-form'
import { listSubmissionsInput, type submissionFilter } from './schema'
import { type SubmissionRow, submissionView } from './submission-view'

type Filter = z.output<typeof submissionFilter>
type Place = { cursor?: string | undefined; limit: number }

/** One page of what was sent by a form, the latest first. */
export async function findSubmissions(
  ctx: TenantContext,
  { formId, state, search }: Filter,
  { cursor, limit }: Place,
): Promise<{ items: SubmissionRow[]; nextCursor: string | null }> {
  await reachForm(ctx, formId)
  const where: Prisma.FormSubmissionWhereInput = {
    formId,
    ...(state ? { state } : {}),
    ...(search?.trim() ? { email: containing(search.trim().toLowerCase()) } : {}),
    ...(cursor ? { id: { lt: cursor } } : {}),
  }
  return cutPage(await ctx.db.formSubmission.findMany({ where, orderBy: { id: 'desc' }, take: limit + 1 }), limit)
}

export const listSubmissions = query({
  name: 'forms.list-submissions',
  access: 'forms:read',
  input: listSubmissionsInput,
  route: {
    method: 'GET',
    path: '/forms/{formId}/submissions',
    summary: 'List what was sent by a form',
    tags: ['Forms'],
  },
  handler: async ({ ctx, input: { cursor, limit, ...filter } }) => {
    const { items, nextCursor } = await findSubmissions(ctx, filter, { cursor, limit })
    return { items: items.map(submissionView), nextCursor }
  },
})
