import { createForm, updateForm } from '@/lib/forms'
import type { TenantContext } from '@/lib/operations'
import { createPage, publishPage } from '@/lib/pages'
import { hasFeature } from '@/lib/tenancy'

/** A form and a page that are open, so that visitors of the demo can try them: the mail lands in the sandbox's mailbox. */
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
  if (hasFeature(ctx.tenant, 'landing_pages')) await seedPage(ctx, formId)
}

async function seedPage(ctx: TenantContext, formId: string): Promise<void> {
  const name = ctx.tenant.name
  const page = await createPage(ctx, {
    name: 'Newsletter page (demo)',
    slug: 'newsletter',
    content: {
      title: `The letter of ${name} (demo)`,
      description: 'What is new, about once a month.',
      blocks: [
        {
          id: 'hero',
          kind: 'hero',
          heading: `Good news from ${name}`,
          text: 'What is new, what helps, and when to come by. About once a month, and never more. (demo)',
          label: 'Subscribe',
          href: '#form',
        },
        {
          id: 'points',
          kind: 'features',
          heading: 'What you get',
          items: [
            { heading: 'Short', text: 'Five minutes to read.' },
            { heading: 'Useful', text: 'Tips from people who do this every day.' },
            { heading: 'Easy to leave', text: 'One click in every mail.' },
          ],
        },
        {
          id: 'questions',
          kind: 'faq',
          heading: 'Questions',
          items: [
            { heading: 'What does it cost?', text: 'Nothing.' },
            { heading: 'Who gets my address?', text: 'Nobody but us.' },
          ],
        },
        { id: 'form', kind: 'form', formId },
      ],
    },
  })
  await publishPage(ctx, { pageId: page.id, version: page.version })
}
