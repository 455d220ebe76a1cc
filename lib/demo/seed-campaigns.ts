import { createCampaign, startCampaign } from '@/lib/campaigns'
import { newBlock, newContent } from '@/lib/content/schema'
import type { TenantContext } from '@/lib/operations'
import { hasFeature, tenantUrl } from '@/lib/tenancy'

const paragraph = (text: string) => ({
  ...newBlock('text'),
  content: [{ kind: 'paragraph' as const, spans: [{ text }] }],
})

const mail = (ctx: TenantContext, subject: string, text: string) => ({
  ...newContent([
    paragraph('Hello {{firstName|there}},'),
    paragraph(text),
    { ...newBlock('button'), label: 'Visit our help centre', href: tenantUrl(ctx.tenant, '/help') },
  ]),
  subject,
  preheader: 'A demo mail: nobody outside this installation gets it',
})

/** A campaign that the worker really sends, into the sandbox's mailbox, and one that waits to be finished. */
export async function seedCampaigns(ctx: TenantContext): Promise<void> {
  if (!hasFeature(ctx.tenant, 'campaigns')) return
  const sent = await createCampaign(ctx, {
    name: 'Welcome to our news (demo)',
    content: mail(ctx, 'Welcome, {{firstName|friend}}', 'Thank you for reading our news. This is what they look like.'),
  })
  await startCampaign(ctx, { campaignId: sent.id })
  await createCampaign(ctx, {
    name: 'Spring news (demo)',
    content: mail(ctx, 'What is new this spring', 'Write here what is new. The mail beside it is what people get.'),
  })
}
