import { conflict, newId } from '@/lib/kernel'
import { command, ownerOf } from '@/lib/operations'
import { assertDefinition } from './assert-definition'
import { firstDefinition } from './first-definition'
import { FORM_FIELDS, formView } from './form-view'
import { freeSlug, isFormSlugTaken, slugOf } from './free-slug'
import { keepFormVersion } from './keep-form-version'
import { createFormInput } from './schema'

/** A form that nobody can reach yet. Whoever makes it is told of what comes in. */
export const createForm = command({
  name: 'forms.create',
  access: 'forms:write',
  input: createFormInput,
  route: { method: 'POST', path: '/forms', summary: 'Create a form', tags: ['Forms'], successStatus: 201 },
  handler: async ({ ctx, input }) => {
    const definition = input.definition ?? firstDefinition(ctx.tenant, input.name)
    await assertDefinition(ctx, definition)
    const isTaken = (slug: string) => isFormSlugTaken(ctx, slug)
    if (input.slug && (await isTaken(input.slug))) throw conflict('This address is taken.')
    const slug = input.slug ?? (await freeSlug(slugOf(input.name, 'form'), isTaken))
    const row = await ctx.db.form.create({
      data: { id: newId(), name: input.name, slug, definition, ownerId: ownerOf(ctx) },
      select: FORM_FIELDS,
    })
    await keepFormVersion(ctx, { id: row.id, version: row.version, definition })
    ctx.audit({ resourceId: row.id, after: { name: row.name, slug } })
    return formView(row)
  },
})
