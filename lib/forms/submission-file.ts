import type { z } from 'zod'
import { csvLine } from '@/lib/kernel'
import { type TenantContext, writeAudit } from '@/lib/operations'
import { exportSubmissions } from './export-submissions'
import { getForm } from './get-form'
import { consentName, type SubmissionView, type submissionFilter, UTM_NAMES } from './schema'

const COLUMNS = {
  id: (row: SubmissionView) => row.id,
  sent: (row: SubmissionView) => row.createdAt,
  state: (row: SubmissionView) => row.state,
  held_because: (row: SubmissionView) => row.reason,
  confirmed: (row: SubmissionView) => row.confirmedAt,
  version: (row: SubmissionView) => row.formVersion,
  contact: (row: SubmissionView) => row.contactId,
  page: (row: SubmissionView) => row.pageUrl,
  referrer: (row: SubmissionView) => row.referrer,
} as const

/** The filtered list as CSV, a page at a time. That people's data left is on record. */
export async function* submissionFile(
  ctx: TenantContext,
  filter: z.input<typeof submissionFilter>,
): AsyncGenerator<string> {
  let page = await exportSubmissions(ctx, filter)
  const { definition } = await getForm(ctx, { formId: filter.formId })
  await writeAudit(ctx, 'forms.export', 'success', { resourceId: filter.formId, after: filter })
  const keys = definition.fields.map(({ key }) => key)
  const boxes = definition.consents.map(consentName)
  const utm = UTM_NAMES.map((name) => `utm_${name}`)
  yield csvLine([...Object.keys(COLUMNS), ...keys, ...boxes.map((name) => `consent_${name}`), ...utm])
  for (;;) {
    const lines = page.items.map((row) =>
      csvLine([
        ...Object.values(COLUMNS).map((read) => read(row)),
        ...keys.map((key) => row.values[key]),
        ...boxes.map((name) => row.consents.some((given) => `${given.channel}_${given.purpose}` === name)),
        ...UTM_NAMES.map((name) => row.utm[name]),
      ]),
    )
    if (lines.length > 0) yield lines.join('')
    if (page.nextCursor === null) return
    page = await exportSubmissions(ctx, { ...filter, cursor: page.nextCursor })
  }
}
