import { createLeadFrom } from '@/lib/leads'
import type { CommandContext } from '@/lib/operations'
import type { FormDefinition, FormView } from './schema'
import type { SubmissionRow } from './submission-view'

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 160)

/** Whoever answers is a lead, with where they came from; an open one of the same form is joined. */
export async function makeLead(
  ctx: CommandContext,
  contactId: string,
  row: SubmissionRow,
  form: Pick<FormView, 'id' | 'name' | 'ownerId'>,
  { makesLead }: Pick<FormDefinition, 'makesLead'>,
): Promise<void> {
  if (!makesLead) return
  const utm = row.utm as Record<string, string | undefined>
  const touch = {
    landing: row.pageUrl,
    referrer: row.referrer,
    utmSource: utm.source,
    utmMedium: utm.medium,
    utmCampaign: utm.campaign,
    utmTerm: utm.term,
    utmContent: utm.content,
  }
  await createLeadFrom(ctx, {
    contactId,
    title: oneLine(form.name),
    source: row.landingPageId ? { kind: 'landing_page', id: row.landingPageId } : { kind: 'form', id: form.id },
    ownerId: form.ownerId,
    joinsOpen: true,
    touch: {
      at: row.createdAt.toISOString(),
      ...Object.fromEntries(Object.entries(touch).filter(([, value]) => value)),
    },
  })
}
