import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { leaveSequence } from './leave'

const MOST_ATTEMPTS = 5
const MINUTE_MS = 60_000

/** A step that failed for somebody is tried again after 5, 10, 20, 40 minutes; then they leave, and the list says why. */
export const putOff = command({
  name: 'sequences.put-off',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ enrolmentId: uuid }),
  handler: async ({ ctx, input: { enrolmentId } }) => {
    const [row] = await ctx.db.sequenceEnrolment.updateManyAndReturn({
      where: { id: enrolmentId, state: { in: ['waiting', 'mailing'] } },
      data: { attempts: { increment: 1 }, leaseUntil: null },
      select: { attempts: true },
    })
    if (!row) return
    if (row.attempts >= MOST_ATTEMPTS) {
      await leaveSequence(ctx, [enrolmentId], 'failed')
      return
    }
    const dueAt = new Date(Date.now() + 5 * MINUTE_MS * 2 ** (row.attempts - 1))
    await ctx.db.sequenceEnrolment.updateMany({ where: { id: enrolmentId }, data: { dueAt } })
  },
})
