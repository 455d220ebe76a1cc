import { notifyMembers } from '@/lib/notifications'
import type { CommandContext } from '@/lib/operations'
import { askToConfirm } from './ask-to-confirm'
import { FORM_SUBMITTED } from './events'
import { makeLead } from './make-lead'
import { submittedWords } from './notice-words'
import type { FormDefinition, FormView } from './schema'
import type { SubmissionRow } from './submission-view'
import { asForm, knownSender, noteAnswer, takeUp } from './take-up'

async function tellOwner(ctx: CommandContext, row: SubmissionRow, form: FormView): Promise<void> {
  if (form.ownerId === null) return
  const { name } = row.values as Record<string, unknown>
  const from = [name, row.email, row.phone].filter(Boolean).join(', ')
  await notifyMembers(ctx, {
    kind: 'form_submitted',
    key: `form:${row.id}`,
    to: { memberIds: [form.ownerId] },
    link: `/dashboard/forms/${form.id}/submissions`,
    words: (language) => submittedWords(language, form.name, from),
  })
}

/**
 * What happens with an answer that is no spam. Of a form with double opt-in it waits for its sender; of another one too, when
 * the address is somebody's whom the company knows: a stranger could have typed it.
 */
export async function receiveSubmission(
  given: CommandContext,
  row: SubmissionRow,
  form: FormView,
  definition: FormDefinition,
): Promise<void> {
  const ctx = asForm(given, form)
  const isDouble = definition.optIn === 'double'
  const knownId = await knownSender(ctx, row)
  let contactId = isDouble ? null : knownId
  if (row.email && (isDouble || knownId)) await askToConfirm(ctx, row, form, row.email)
  if (!isDouble && knownId) {
    await noteAnswer(ctx, knownId, row, form)
    await makeLead(ctx, knownId, row, form, definition)
  }
  if (!isDouble && !knownId) contactId = await takeUp(ctx, row, form, definition)
  if (contactId) {
    await ctx.db.formSubmission.update({ where: ctx.key(row.id), data: { contactId }, select: { id: true } })
  }
  await tellOwner(ctx, row, form)
  ctx.emit(FORM_SUBMITTED, { submissionId: row.id, formId: form.id, contactId })
}
