import { randomUUID } from 'node:crypto'
import type { TenantContext } from '@/lib/operations'
import { createForm } from './create-form'
import type { FormDefinition, FormView } from './schema'
import { writeShownToken } from './shown-token'
import { submitForm } from './submit-form'
import { updateForm } from './update-form'

const CONSENT = 'I agree that you send me news by e-mail.'

/** An open form that asks for name, e-mail and company, with one box. */
export async function openForm(ctx: TenantContext, changes: Partial<FormDefinition> = {}): Promise<FormView> {
  const made = await createForm(ctx, { name: `Newsletter ${randomUUID().slice(0, 8)}` })
  return updateForm(ctx, {
    formId: made.id,
    version: made.version,
    isOpen: true,
    definition: {
      title: 'News',
      intro: '',
      fields: [
        { key: 'name', label: 'Name', help: '', isRequired: false },
        { key: 'email', label: 'E-mail', help: '', isRequired: true },
        { key: 'companyName', label: 'Company', help: '', isRequired: false },
      ],
      consents: [{ channel: 'email', purpose: 'marketing', text: CONSENT, isRequired: false }],
      button: 'Send',
      thanks: 'Thank you',
      redirectTo: '',
      optIn: 'double',
      makesLead: true,
      addTags: ['from the web'],
      listId: null,
      ...changes,
    },
  })
}

/** What a visitor sends who has read the form for a while. */
export const answer = (
  ctx: TenantContext,
  form: FormView,
  values: Record<string, string>,
  more: Partial<Parameters<typeof submitForm>[1]> = {},
) =>
  submitForm(ctx, {
    slug: form.slug,
    version: form.version,
    values,
    consents: ['email_marketing'],
    token: writeShownToken(ctx.tenantId, form.id, Date.now() - 10_000),
    visit: randomUUID(),
    ...more,
  })

export const submissionsOf = (ctx: TenantContext, form: { id: string }) =>
  ctx.db.formSubmission.findMany({ where: { formId: form.id }, orderBy: { id: 'asc' } })
