import type { TenantContext } from '@/lib/operations'
import { createTemplate } from '@/lib/whatsapp-templates'
import { newTemplateContent } from '@/lib/whatsapp-templates/schema'

/** Two drafts of WhatsApp templates, to be looked at and submitted. */
export async function seedTemplates(ctx: TenantContext, companyName: string): Promise<void> {
  await createTemplate(ctx, {
    name: 'news_of_the_month',
    category: 'marketing',
    content: {
      ...newTemplateContent(),
      header: { kind: 'text', text: 'News for {{first_name}}' },
      body: 'Hello {{first_name}}, there is news from {{company}} this month. Have a look, and tell us what you think.',
      footer: 'Reply STOP to end this (demo)',
      buttons: [{ kind: 'quick_reply', text: 'Tell me more' }],
      examples: { 'header.first_name': 'Kim', 'body.first_name': 'Kim', 'body.company': companyName },
    },
    defaults: {
      'header.first_name': '{{firstName|you}}',
      'body.first_name': '{{firstName|there}}',
      'body.company': '{{companyName|}}',
    },
  })
  await createTemplate(ctx, {
    name: 'appointment_tomorrow',
    category: 'utility',
    content: {
      ...newTemplateContent(),
      body: 'Your appointment is tomorrow at {{1}} o’clock. Please tell us if you cannot come.',
      examples: { 'body.1': '10' },
      buttons: [
        { kind: 'quick_reply', text: 'I am coming' },
        { kind: 'quick_reply', text: 'I cannot come' },
      ],
    },
  })
}
