import { liftUnsubscribing } from '@/lib/campaigns'
import { command } from '@/lib/operations'
import { FORM_CONFIRMED } from './events'
import { submissionOfToken } from './get-confirmation'
import { reachForm } from './reach-form'
import { confirmInput } from './schema'
import { definitionOf } from './shown-definition'
import { asForm, takeUp } from './take-up'

/** Whoever reads the address says that what was entered is theirs. Once: the link does nothing more afterwards. */
export const confirmSubmission = command({
  name: 'forms.confirm',
  access: 'public',
  input: confirmInput,
  handler: async ({ ctx, input }) => {
    const row = await submissionOfToken(ctx, input.token)
    const form = await reachForm(ctx, row.formId)
    const confirmedAt = new Date()
    const moved = await ctx.db.formSubmission.updateMany({
      where: { id: row.id, state: 'received', confirmBy: { gt: confirmedAt } },
      data: { state: 'confirmed', confirmedAt, needsConfirmation: false },
    })
    if (moved.count === 0) return { isDone: true }
    const definition = await definitionOf(ctx, row)
    const doer = asForm(ctx, form)
    const contactId = await takeUp(doer, { ...row, confirmedAt }, form, definition)
    await ctx.db.formSubmission.update({ where: ctx.key(row.id), data: { contactId }, select: { id: true } })
    if (row.email) await liftUnsubscribing(doer, { contactId, email: row.email })
    ctx.emit(FORM_CONFIRMED, { submissionId: row.id, contactId, email: row.email })
    ctx.audit({ resourceId: row.id, after: { formId: form.id, contactId } })
    return { isDone: true }
  },
})
