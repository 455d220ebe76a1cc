import { notFound } from '@/lib/kernel'
import { query, type TenantContext } from '@/lib/operations'
import { hashConfirmToken } from './confirm-token'
import { shownFields } from './public-form'
import { confirmInput } from './schema'
import { definitionOf } from './shown-definition'
import type { KeptConsent, SubmissionRow } from './submission-view'

/** What a mail's link is about. @throws not_found for what this company has not sent, or what is over */
export async function submissionOfToken(ctx: TenantContext, token: string): Promise<SubmissionRow> {
  const row = await ctx.db.formSubmission.findFirst({ where: { tokenHash: hashConfirmToken(ctx.tenantId, token) } })
  const isOver = row?.state === 'received' && (row.confirmBy?.getTime() ?? 0) < Date.now()
  if (!row || row.state === 'spam' || isOver) throw notFound('Confirmation')
  return row
}

/** What somebody is asked to confirm: all that was entered under their address, so that nobody slips them anything. */
export const getConfirmation = query({
  name: 'forms.get-confirmation',
  access: 'public',
  input: confirmInput,
  handler: async ({ ctx, input }) => {
    const row = await submissionOfToken(ctx, input.token)
    const { title, fields } = await definitionOf(ctx, row)
    const values = row.values as Record<string, string | number | boolean>
    const shown = await shownFields(ctx, fields)
    return {
      title,
      isConfirmed: row.state === 'confirmed',
      entries: shown.flatMap(({ key, label }) => {
        const value = values[key]
        return value === undefined ? [] : [{ key, label, value }]
      }),
      consents: (row.consents as KeptConsent[]).map(({ text }) => text),
    }
  },
})
