import { receiveMail } from '@/lib/conversations'
import { readDeliveryToken } from '@/lib/deliveries'
import { systemActor, type TenantContext, tenantContext } from '@/lib/operations'
import { assertIntakeKey } from './intake-key'
import { readInboxMail } from './read-inbox-mail'
import { takeMailReport } from './take-mail-report'

/** The conversation whose mail one of these ids names: they are ours, signed. */
function answeredOf(tenantId: string, references: readonly string[]): { conversationId: string } | null {
  for (const id of references) {
    const whose = readDeliveryToken(tenantId, id.slice(1).split('@')[0] ?? '')
    if (whose) return { conversationId: whose.conversationId }
  }
  return null
}

/**
 * A mail for the inbox, as it arrived. A bounce or a complaint is taken as such. Twice is once.
 * @throws not_found for a key that is not this account's, conflict when the same mail is being taken
 */
export async function takeInboxMail(ctx: TenantContext, { key, raw }: { key: string; raw: Buffer }) {
  await assertIntakeKey(ctx, key)
  const report = await takeMailReport(ctx, { key, raw: raw.toString('latin1') })
  if (report.received > 0) return { taken: 'report' as const }
  const mail = await readInboxMail(raw)
  if (!mail) return { taken: 'nothing' as const }
  const { attachments, name, ...given } = mail
  const worker = tenantContext(ctx.tenant, systemActor('mail-intake'), ctx.request, ctx.accountId)
  const { isNew } = await receiveMail(worker, {
    ...given,
    ...(name ? { name } : {}),
    body: attachments.length > 0 ? `${given.body}\n\n📎 ${attachments.join(', ')}` : given.body,
    answers: answeredOf(ctx.tenantId, given.references),
  })
  return { taken: isNew ? ('message' as const) : ('nothing' as const) }
}
