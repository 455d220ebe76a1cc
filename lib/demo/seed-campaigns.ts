import { createCampaign, startCampaign } from '@/lib/campaigns'
import { newBlock, newContent } from '@/lib/content/schema'
import type { TenantContext } from '@/lib/operations'
import { activateSequence, createSequence } from '@/lib/sequences'
import { FIRST_DEFINITION } from '@/lib/sequences/schema'
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

/** A sequence that is in use, into which people are put by hand. */
async function seedSequence(ctx: TenantContext): Promise<void> {
  const { id: sequenceId } = await createSequence(ctx, {
    name: 'First weeks (demo)',
    definition: {
      ...FIRST_DEFINITION,
      steps: [
        {
          id: 'hello',
          kind: 'mail',
          content: mail(ctx, 'Good to have you, {{firstName|friend}}', 'This is how to begin.'),
        },
        { id: 'three-days', kind: 'wait', amount: 3, unit: 'days' },
        {
          id: 'was-read',
          kind: 'condition',
          test: { kind: 'mail', stepId: 'hello', sign: 'opened' },
          otherwise: 'again',
        },
        { id: 'reader', kind: 'tag', add: true, tag: 'reader' },
        { id: 'done', kind: 'end' },
        { id: 'again', kind: 'mail', content: mail(ctx, 'Did you see our first mail?', 'In case you have missed it.') },
      ],
    },
  })
  await activateSequence(ctx, { sequenceId })
}

/** A campaign that the worker really sends, into the sandbox's mailbox, and one that waits to be finished. */
export async function seedCampaigns(ctx: TenantContext): Promise<void> {
  if (!hasFeature(ctx.tenant, 'campaigns')) return
  const sent = await createCampaign(ctx, {
    name: 'Welcome to our news (demo)',
    content: mail(ctx, 'Welcome, {{firstName|friend}}', 'Thank you for reading our news. This is what they look like.'),
  })
  await startCampaign(ctx, { campaignId: sent.id })
  await seedSequence(ctx)
  await createCampaign(ctx, {
    name: 'Spring news (demo)',
    content: mail(ctx, 'What is new this spring', 'Write here what is new. The mail beside it is what people get.'),
  })
}
