import { conflict, newId, notFound } from '@/lib/kernel'
import { command, type TenantContext } from '@/lib/operations'
import { SEGMENT_ENROLLED } from './events'
import { reachSequence } from './reach-sequence'
import { enrolSegmentInput } from './schema'
import { MOST_ENTRIES, takeIn } from './take-in'

/** Puts everybody of a segment into an active sequence, in batches. The rule for coming in again holds. @throws conflict */
export const enrolSegment = command({
  name: 'sequences.enrol-segment',
  access: 'campaigns:write',
  feature: 'campaigns',
  input: enrolSegmentInput,
  about: { model: 'sequence', id: ({ sequenceId }) => sequenceId },
  route: {
    method: 'POST',
    path: '/sequences/{sequenceId}/segments',
    summary: 'Put everybody of a segment into a sequence',
    tags: ['Sequences'],
    successStatus: 202,
  },
  handler: async ({ ctx, input: { sequenceId, segmentId } }) => {
    const { status } = await reachSequence(ctx, sequenceId)
    if (status !== 'active') throw conflict('Nobody comes into a sequence that is not active.')
    const segment = await ctx.db.segment.findFirst({ where: { id: segmentId }, select: { members: true } })
    if (!segment) throw notFound('Segment')
    ctx.emit(SEGMENT_ENROLLED, { sequenceId, segmentId, key: `batch:${newId()}` })
    ctx.audit({ resourceId: sequenceId, after: { segmentId, members: segment.members } })
    return { members: segment.members }
  },
})

/** The batches. Twice is the same as once: `key` names the request. */
export async function enterMembers(
  ctx: TenantContext,
  { sequenceId, segmentId, key }: { sequenceId: string; segmentId: string; key: string },
): Promise<void> {
  let after: string | null = null
  for (;;) {
    const page: { contactId: string }[] = await ctx.db.segmentMember.findMany({
      where: { segmentId, ...(after ? { contactId: { gt: after } } : {}) },
      orderBy: { contactId: 'asc' },
      take: MOST_ENTRIES,
      select: { contactId: true },
    })
    const dueAt = new Date()
    const entries = page.map(({ contactId }) => ({ contactId, triggerKey: key, dueAt }))
    if (entries.length > 0) await takeIn(ctx, { sequenceId, entries })
    after = page.at(-1)?.contactId ?? null
    if (page.length < MOST_ENTRIES) return
  }
}
