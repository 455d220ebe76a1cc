import type { FieldKind } from '@/lib/contacts/schema'
import { notFound } from '@/lib/kernel'
import { query, type TenantContext } from '@/lib/operations'
import { FORM_FIELDS, formView } from './form-view'
import { type AskedField, ownKey, type ShownField, type ShownForm, slugInput } from './schema'
import { writeShownToken } from './shown-token'

const KIND_OF: Readonly<Record<string, ShownField['kind']>> = { email: 'email', phone: 'phone', message: 'message' }

/** Fields with what they take; one that the company has laid aside since is left out. */
export async function shownFields(ctx: TenantContext, asked: readonly AskedField[]): Promise<ShownField[]> {
  const keys = asked.flatMap(({ key }) => ownKey(key) ?? [])
  const own = await ctx.db.contactField.findMany({ where: { key: { in: keys }, archivedAt: null } })
  return asked.flatMap((field): ShownField[] => {
    const key = ownKey(field.key)
    if (key === null) return [{ ...field, kind: KIND_OF[field.key] ?? 'text', choices: [] }]
    const known = own.find((each) => each.key === key)
    return known ? [{ ...field, kind: known.kind as FieldKind, choices: known.choices }] : []
  })
}

/** A form as a visitor meets it. @throws not_found where it is not open */
export const publicForm = query({
  name: 'forms.public-form',
  access: 'public',
  input: slugInput,
  handler: async ({ ctx, input }): Promise<ShownForm> => {
    const row = await ctx.db.form.findFirst({ where: { slug: input.slug, isOpen: true }, select: FORM_FIELDS })
    if (!row) throw notFound('Form')
    const { id, slug, version, definition } = formView(row)
    const { title, intro, button, consents } = definition
    const fields = await shownFields(ctx, definition.fields)
    return { id, slug, version, title, intro, button, consents, fields, token: writeShownToken(ctx.tenantId, id) }
  },
})
