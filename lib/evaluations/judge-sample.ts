import { notFound } from '@/lib/kernel'
import { command, ownerFilter } from '@/lib/operations'
import { judgeSampleInput } from './schema'

/** Staff says whether a sampled answer was good; null takes it back. */
export const judgeSample = command({
  name: 'evaluations.judge-sample',
  access: 'conversations:write',
  input: judgeSampleInput,
  route: { method: 'PUT', path: '/answer-samples/{sampleId}/verdict', summary: 'Judge a sampled answer', tags: ['AI'] },
  handler: async ({ ctx, input: { sampleId, verdict, note } }) => {
    const where = { id: sampleId, conversation: ownerFilter(ctx, 'conversations:write') }
    const sample = await ctx.db.answerSample.findFirst({ where, select: { id: true } })
    if (!sample) throw notFound('Answer')
    const judgedBy = verdict && ctx.actor.label.slice(0, 200)
    await ctx.db.answerSample.updateMany({
      where: { id: sampleId },
      data: { verdict, note, judgedBy, judgedAt: verdict && new Date() },
    })
    ctx.audit({ resourceId: sampleId, after: { verdict, note } })
    return { verdict }
  },
})
