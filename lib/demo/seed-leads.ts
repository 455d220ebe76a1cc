import { listContacts } from '@/lib/contacts'
import { createLead, listStages, moveLead } from '@/lib/leads'
import type { TenantContext } from '@/lib/operations'

const LEADS = [
  { title: 'Yearly contract (demo)', stage: 3, valueMinor: 1_200_000, source: 'form' },
  { title: 'Pilot for one team (demo)', stage: 2, valueMinor: 240_000, source: 'landing_page' },
  { title: 'Question about prices (demo)', stage: 0, valueMinor: null, source: 'conversation' },
  { title: 'Second site (demo)', stage: 1, valueMinor: 560_000, source: 'campaign' },
  { title: 'Renewal (demo)', stage: 4, valueMinor: 380_000, source: 'manual' },
  { title: 'Wanted a free plan (demo)', stage: 5, valueMinor: 90_000, source: 'form' },
] as const

const TOUCH = { landing: 'https://example.com/prices', utmSource: 'newsletter', utmCampaign: 'spring' }

/** Some leads in every stage, the first ones with somebody who looks after them. */
export async function seedLeads(ctx: TenantContext, ownerId: string): Promise<void> {
  const { items: people } = await listContacts(ctx, {
    sort: 'name',
    direction: 'asc',
    hasEmail: 'yes',
    limit: LEADS.length,
  })
  const stages = await listStages(ctx, {})
  for (const [at, person] of people.entries()) {
    const planned = LEADS[at]
    if (!planned) continue
    const lead = await createLead(ctx, {
      contactId: person.id,
      title: planned.title,
      valueMinor: planned.valueMinor,
      ownerId: at < 3 ? ownerId : null,
      source: { kind: planned.source },
      touch: TOUCH,
    })
    const stage = stages[planned.stage]
    if (stage && stage.id !== lead.stage.id) {
      const reason = stage.kind === 'lost' ? 'No budget this year' : ''
      await moveLead(ctx, { leadId: lead.id, version: lead.version, stageId: stage.id, reason })
    }
  }
}
