import { createForm, updateForm } from '@/lib/forms'
import type { TenantContext } from '@/lib/operations'

/** A form that is open, so that visitors of the demo can try it: its mail lands in the sandbox's mailbox. */
export async function seedForms(ctx: TenantContext): Promise<void> {
  const { id: formId, version, definition } = await createForm(ctx, { name: 'Newsletter (demo)', slug: 'newsletter' })
  await updateForm(ctx, {
    formId,
    version,
    isOpen: true,
    definition: {
      ...definition,
      title: 'Our newsletter (demo)',
      intro: 'News, tips and dates, about once a month.',
      fields: [...definition.fields, { key: 'companyName', label: 'Company', help: '', isRequired: false }],
      addTags: ['newsletter'],
    },
  })
}
