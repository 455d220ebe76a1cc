import { conflict, notFound } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { FORM_FIELDS, formView } from './form-view'
import { type FormDefinition, type FormView, formDefinition } from './schema'
import { OLDEST_MS } from './shown-token'

/**
 * The form with what it asked when it was shown: whoever began before it was changed answers what they have read.
 * @throws not_found where it is not open, conflict where it was changed too long ago
 */
export async function shownDefinition(
  ctx: TenantContext,
  { slug, version }: { slug: string; version: number },
): Promise<{ form: FormView; definition: FormDefinition }> {
  const row = await ctx.db.form.findFirst({ where: { slug, isOpen: true }, select: FORM_FIELDS })
  if (!row) throw notFound('Form')
  const form = formView(row)
  if (version === form.version) return { form, definition: form.definition }
  const shown = await ctx.db.formVersion.findFirst({ where: { formId: form.id, version } })
  const next = await ctx.db.formVersion.findFirst({ where: { formId: form.id, version: version + 1 } })
  if (!shown || (next && next.createdAt.getTime() < Date.now() - OLDEST_MS)) {
    throw conflict('This form has changed meanwhile. Please load the page again.')
  }
  return { form, definition: formDefinition.parse(shown.definition) }
}

/** What a submission answered. */
export async function definitionOf(
  ctx: TenantContext,
  { formId, formVersion }: { formId: string; formVersion: number },
): Promise<FormDefinition> {
  const row = await ctx.db.formVersion.findFirst({ where: { formId, version: formVersion } })
  if (!row) throw notFound('Form')
  return formDefinition.parse(row.definition)
}
