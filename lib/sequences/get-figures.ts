import { query } from '@/lib/operations'
import { reachSequence } from './reach-sequence'
import { type StepFigures, sequenceIdInput } from './schema'

/** What came of each step, over all versions: how many came to it, who is there now, what its messages did. */
export const getFigures = query({
  name: 'sequences.figures',
  access: 'campaigns:read',
  feature: 'campaigns',
  input: sequenceIdInput,
  route: {
    method: 'GET',
    path: '/sequences/{sequenceId}/figures',
    summary: 'Figures of a sequence by step',
    tags: ['Sequences'],
  },
  handler: async ({ ctx, input: { sequenceId } }) => {
    await reachSequence(ctx, sequenceId)
    const [figures, here, mails] = await Promise.all([
      ctx.db.sequenceFigure.findMany({ where: { sequenceId } }),
      ctx.db.sequenceEnrolment.groupBy({
        by: ['stepId'],
        where: { sequenceId, state: { in: ['waiting', 'mailing'] } },
        _count: { _all: true },
      }),
      ctx.db.campaign.groupBy({
        by: ['stepId'],
        where: { sequenceId },
        _sum: {
          sent: true,
          delivered: true,
          read: true,
          replied: true,
          opened: true,
          clicked: true,
          uncertain: true,
          failed: true,
        },
      }),
    ])
    const hereOf = new Map(here.map(({ stepId, _count }) => [stepId, _count._all]))
    const mailsOf = new Map(mails.map(({ stepId, _sum }) => [stepId, _sum]))
    return {
      steps: figures.map(({ stepId, reached, left }): StepFigures => {
        const sums = mailsOf.get(stepId)
        return {
          stepId,
          reached,
          left,
          here: hereOf.get(stepId) ?? 0,
          sent: sums?.sent ?? 0,
          delivered: sums?.delivered ?? 0,
          read: sums?.read ?? 0,
          replied: sums?.replied ?? 0,
          opened: sums?.opened ?? 0,
          clicked: sums?.clicked ?? 0,
          uncertain: sums?.uncertain ?? 0,
          failed: sums?.failed ?? 0,
        }
      }),
    }
  },
})
