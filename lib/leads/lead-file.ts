import type { z } from 'zod'
import { csvLine } from '@/lib/kernel'
import { type TenantContext, writeAudit } from '@/lib/operations'
import { exportLeads } from './export-leads'
import { asAmount } from './money'
import type { exportLeadsInput, LeadView } from './schema'

const amountOf = ({ valueMinor, currency }: LeadView): string | null =>
  valueMinor === null ? null : asAmount(valueMinor, currency)

const COLUMNS = {
  id: (lead: LeadView) => lead.id,
  title: (lead: LeadView) => lead.title,
  contact_id: (lead: LeadView) => lead.contact.id,
  name: (lead: LeadView) => lead.contact.name,
  email: (lead: LeadView) => lead.contact.email,
  company: (lead: LeadView) => lead.contact.companyName,
  stage: (lead: LeadView) => lead.stage.name,
  status: (lead: LeadView) => lead.status,
  value: amountOf,
  currency: (lead: LeadView) => lead.currency,
  score: (lead: LeadView) => lead.score,
  score_reasons: (lead: LeadView) =>
    lead.reasons
      .map(({ points, name, of }) => `${points > 0 ? '+' : ''}${points} ${name}${of ? `: ${of}` : ''}`)
      .join('; '),
  owner: (lead: LeadView) => lead.ownerName,
  source: (lead: LeadView) => lead.source.kind,
  source_id: (lead: LeadView) => lead.source.id,
  utm_source: (lead: LeadView) => lead.lastTouch?.utmSource,
  utm_medium: (lead: LeadView) => lead.lastTouch?.utmMedium,
  utm_campaign: (lead: LeadView) => lead.lastTouch?.utmCampaign,
  landing_page: (lead: LeadView) => lead.firstTouch?.landing,
  referrer: (lead: LeadView) => lead.firstTouch?.referrer,
  expected_close: (lead: LeadView) => lead.expectedOn,
  closed_at: (lead: LeadView) => lead.closedAt,
  close_reason: (lead: LeadView) => lead.closeReason,
  created_at: (lead: LeadView) => lead.createdAt,
} as const

/**
 * The filtered list as CSV, written a page at a time. The first page is read before anything is given out, so that whoever may
 * not export hears it as an error. That people's data left is on record.
 */
export async function* leadFile(ctx: TenantContext, filter: z.input<typeof exportLeadsInput>): AsyncGenerator<string> {
  let page = await exportLeads(ctx, filter)
  await writeAudit(ctx, 'leads.export', 'success', { after: filter })
  yield csvLine(Object.keys(COLUMNS))
  for (;;) {
    const lines = page.items.map((lead) => csvLine(Object.values(COLUMNS).map((read) => read(lead))))
    if (lines.length > 0) yield lines.join('')
    if (page.nextCursor === null) return
    page = await exportLeads(ctx, { ...filter, cursor: page.nextCursor })
  }
}
