import { dateFormat } from '@/lib/kernel/schema'
import { queueEmail } from '@/lib/mail'
import type { CommandContext } from '@/lib/operations'
import { tenantUrl } from '@/lib/tenancy'
import { hashConfirmToken, mintConfirmToken } from './confirm-token'
import { CONFIRM_DAYS, type FormView } from './schema'
import type { SubmissionRow } from './submission-view'

const DAY_MS = 86_400_000

/** Mails a link to whoever reads the address; nothing of what was sent counts before it is followed. */
export async function askToConfirm(
  ctx: CommandContext,
  row: Pick<SubmissionRow, 'id'>,
  form: Pick<FormView, 'name'>,
  email: string,
): Promise<void> {
  const token = mintConfirmToken()
  const confirmBy = new Date(Date.now() + CONFIRM_DAYS * DAY_MS)
  await ctx.db.formSubmission.update({
    where: ctx.key(row.id),
    data: { needsConfirmation: true, tokenHash: hashConfirmToken(ctx.tenantId, token), confirmBy },
    select: { id: true },
  })
  const { locale, timeZone } = ctx.tenant
  await queueEmail(ctx, {
    template: 'form_confirmation',
    to: email,
    locale: null,
    variables: {
      formName: form.name,
      link: tenantUrl(ctx.tenant, `/forms/confirm/${token}`),
      expires: dateFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(confirmBy),
    },
  })
}
