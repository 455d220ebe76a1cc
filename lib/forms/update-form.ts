import { conflict } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { assertDefinition, assertOwner } from './assert-definition'
import { FORM_CHANGED } from './events'
import { FORM_FIELDS, formView } from './form-view'
import { isFormSlugTaken } from './free-slug'
import { keepFormVersion } from './keep-form-version'
import { reachForm } from './reach-form'
import { updateFormInput } from './schema'

/** Each saving is a version of its own: what was agreed to before stays what it was. @throws conflict */
export const updateForm = command({
  name: 'forms.update',
  access: 'forms:write',
  input: updateFormInput,
  about: { model: 'form', id: ({ formId }) => formId },
  route: { method: 'PATCH', path: '/forms/{formId}', summary: 'Change a form', tags: ['Forms'] },
  handler: async ({ ctx, input: { formId, version, definition, ...changes } }) => {
    const before = await reachForm(ctx, formId)
    if (definition) await assertDefinition(ctx, definition)
    await assertOwner(ctx, changes.ownerId)
    if (changes.slug && (await isFormSlugTaken(ctx, changes.slug, formId))) throw conflict('This address is taken.')
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
    const saved = await ctx.db.form.updateMany({
      where: { id: formId, version },
      data: { ...given, ...(definition ? { definition } : {}), version: { increment: 1 } },
    })
    if (saved.count === 0) throw conflict('Somebody else has saved this form meanwhile. Reload to see their changes.')
    const row = await ctx.db.form.findFirstOrThrow({ where: { id: formId }, select: FORM_FIELDS })
    const view = formView(row)
    await keepFormVersion(ctx, view)
    ctx.emit(FORM_CHANGED, { formId })
    ctx.audit({
      resourceId: formId,
      before: { name: before.name, slug: before.slug, isOpen: before.isOpen },
      after: { name: view.name, slug: view.slug, isOpen: view.isOpen, version: view.version },
    })
    return view
  },
})
