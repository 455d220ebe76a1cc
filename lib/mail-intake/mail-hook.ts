import type { Prisma } from '@/lib/db'
import { unseal } from '@/lib/kernel'
import { can, type TenantContext } from '@/lib/operations'
import { POSTMARK_USER } from '@/lib/providers/mail-events'
import { tenantUrl } from '@/lib/tenancy'
import { MAIL_HOOKS, type MailHookKind, type MailHookView, REFUSALS, TOLD_KINDS } from './schema'

type Row = Prisma.MailHookGetPayload<object>

export const hookSeal = (tenantId: string): string => `mail-hook:${tenantId}`

export const hookKey = ({ tenantId }: TenantContext, row: Pick<Row, 'keySealed'>): string =>
  unseal(hookSeal(tenantId), row.keySealed)

export const hookKind = ({ kind }: Pick<Row, 'kind'>): MailHookKind =>
  MAIL_HOOKS.find((known) => known === kind) ?? 'postmark'

/** Keys that providers gave stay here; what they are to be given is shown to those who set it up. */
export function mailHookView(ctx: TenantContext, row: Row): MailHookView {
  const kind = hookKind(row)
  const isOurs = kind === 'postmark' && can(ctx.actor, 'email_identity:write')
  return {
    id: row.id,
    kind,
    url: tenantUrl(ctx.tenant, `/hooks/mail/${row.id}`),
    topicArn: kind === 'ses' ? hookKey(ctx, row) : null,
    signIn: isOurs ? { user: POSTMARK_USER, password: hookKey(ctx, row) } : null,
    toldAt: row.toldAt?.toISOString() ?? null,
    told: TOLD_KINDS.find((known) => known === row.told) ?? null,
    refusedAt: row.refusedAt?.toISOString() ?? null,
    refusal: REFUSALS.find((known) => known === row.refusal) ?? null,
  }
}
