import { createContact, createField, setConsent } from '@/lib/contacts'
import type { TenantContext } from '@/lib/operations'
import { changeMembers, createSegment } from '@/lib/segments'

type DemoPerson = {
  name: string
  phone: string
  title: string
  tags: string[]
  since: string
  newsletter: 'granted' | 'denied' | null
}

/** Nobody of them exists: numbers and addresses are those that are kept for examples. */
const PEOPLE: readonly DemoPerson[] = [
  {
    name: 'Harper (demo)',
    phone: '+12025550143',
    title: 'Purchasing',
    tags: ['vip', 'newsletter'],
    since: '2024-03-11',
    newsletter: 'granted',
  },
  {
    name: 'Emery (demo)',
    phone: '+12025550167',
    title: 'Operations',
    tags: ['newsletter'],
    since: '2025-01-20',
    newsletter: 'granted',
  },
  {
    name: 'Sasha (demo)',
    phone: '+12025550181',
    title: 'Founder',
    tags: ['vip'],
    since: '2023-09-02',
    newsletter: null,
  },
  {
    name: 'Marlowe (demo)',
    phone: '+12025550129',
    title: 'Support',
    tags: ['trial'],
    since: '2026-06-30',
    newsletter: 'denied',
  },
]

/** A few people with what the pages of contacts show: own fields, tags, consent. */
export async function seedContacts(ctx: TenantContext, companyName: string): Promise<void> {
  await createField(ctx, { key: 'customer_since', label: 'Customer since', kind: 'date' })
  await createField(ctx, { key: 'size', label: 'Size', kind: 'choice', choices: ['Small', 'Medium', 'Large'] })
  const contactIds: string[] = []
  for (const { name, phone, title, tags, since, newsletter } of PEOPLE) {
    const email = `${name.split(' ')[0]?.toLowerCase()}.demo@example.com`
    const { id: contactId } = await createContact(ctx, {
      name,
      email,
      phone,
      title,
      companyName: `${companyName} customer (demo)`,
      tags,
      attributes: { customer_since: since, size: 'Medium' },
    })
    contactIds.push(contactId)
    if (!newsletter) continue
    const evidence = newsletter === 'granted' ? 'Demo: ticked the newsletter box of the order form' : ''
    await setConsent(ctx, { contactId, channel: 'email', purpose: 'marketing', state: newsletter, evidence })
  }
  await seedSegments(ctx, contactIds.slice(0, 2))
}

/** One of each kind, beside those that the industry begins with. */
async function seedSegments(ctx: TenantContext, invited: string[]): Promise<void> {
  await createSegment(ctx, {
    name: 'Newsletter readers (demo)',
    description: 'Agreed to e-mail and were seen within the last 90 days',
    persona: { tone: 'Friendly', style: 'Short, one thing at a time', language: 'en' },
    rules: {
      kind: 'group',
      match: 'all',
      rules: [
        { kind: 'consent', channel: 'email', purpose: 'marketing', state: 'granted' },
        { kind: 'moment', moment: 'lastSeenAt', operator: 'within_last', days: 90 },
        {
          kind: 'group',
          match: 'any',
          rules: [
            { kind: 'tag', operator: 'any_of', values: ['newsletter'] },
            { kind: 'field', field: 'size', operator: 'any_of', values: ['Medium', 'Large'] },
          ],
        },
      ],
    },
  })
  const { id: segmentId } = await createSegment(ctx, {
    name: 'Spring event guests (demo)',
    description: 'Said that they would come',
  })
  await changeMembers(ctx, { segmentId, add: invited })
}
