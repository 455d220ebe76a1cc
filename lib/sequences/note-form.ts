import type { TenantContext } from '@/lib/operations'
import { leave } from './leave'
import { takeIn } from './take-in'
import { underWay } from './under-way'

/** Somebody has sent a form that is no spam: it may be what a sequence is for, or what one begins with. Once it is surely theirs. */
export async function noteForm(ctx: TenantContext, submissionId: string): Promise<void> {
  const submission = await ctx.db.formSubmission.findFirst({
    where: { id: submissionId },
    select: { formId: true, contactId: true, needsConfirmation: true },
  })
  if (!submission?.contactId || submission.needsConfirmation) return
  const { formId, contactId } = submission
  const arrived = (await underWay(ctx, contactId)).filter(
    ({ definition: { goal } }) => goal?.kind === 'form' && goal.formId === formId,
  )
  if (arrived.length > 0) await leave(ctx, { enrolmentIds: arrived.map(({ id }) => id), reason: 'goal' })
  const sequences = await ctx.db.sequence.findMany({
    where: { status: 'active', triggerKind: 'form', triggerRef: formId },
    select: { id: true },
  })
  for (const { id: sequenceId } of sequences) {
    const entry = { contactId, triggerKey: `form:${submissionId}`, dueAt: new Date() }
    await takeIn(ctx, { sequenceId, entries: [entry] })
  }
}
