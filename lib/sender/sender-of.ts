import { env, unseal } from '@/lib/kernel'
import { mainAccountDb, type TenantContext } from '@/lib/operations'
import type { Delivery, OwnServer } from '@/lib/providers/email'
import { domainOfAddress, type SenderRow, securityOf, senderRows, signingSeal, smtpSeal } from './sender-row'

export type Sender = Delivery & {
  /** Null: the company's own name. */
  name: string | null
  address: string
  replyTo: string | null
  /** Where mails of campaigns come back to, each recipient's at an address of its own. */
  returnPathDomain: string | null
  through: 'own' | 'parent' | 'platform'
  /** Whether the chosen from-address must wait: the platform may not send for its domain yet. */
  addressWaits: boolean
}

export function ownServerOf(ctx: TenantContext, row: SenderRow | null): OwnServer | null {
  if (!row?.smtpHost || row.smtpPort === null) return null
  return {
    host: row.smtpHost,
    port: row.smtpPort,
    security: securityOf(row.smtpSecurity),
    user: row.smtpUser,
    password: row.smtpPasswordSealed ? unseal(smtpSeal(ctx.tenantId), row.smtpPasswordSealed) : null,
  }
}

/** The key for a domain, once its record has been seen: an account's own, else that of the company above it. */
async function signingKey(ctx: TenantContext, domain: string) {
  const { subTenantId } = ctx.tenant
  const find = (db: TenantContext['db'], of: string | null) =>
    db.emailDomain.findFirst({ where: { domain, subTenantId: of, verifiedAt: { not: null } } })
  return (await find(ctx.db, subTenantId)) ?? (subTenantId ? find(mainAccountDb(ctx), null) : null)
}

/**
 * How an account's mail goes out: through its own server, else its parent's, else the platform's. The platform sends in the
 * name of an address only when the DNS of its domain says so (its DKIM key is there); until then, from its own address with
 * the company's name.
 */
export async function senderOf(ctx: TenantContext): Promise<Sender> {
  const { own, parents } = await senderRows(ctx)
  const ownServer = ownServerOf(ctx, own)
  const server = ownServer ?? ownServerOf(ctx, parents)
  const chosen = own?.fromAddress ?? parents?.fromAddress ?? null
  const row = chosen ? await signingKey(ctx, domainOfAddress(chosen)) : null
  const mayUse = chosen !== null && (server !== null || row !== null)
  const returns = own?.returnPathDomain ?? parents?.returnPathDomain ?? null
  // Through the platform, what comes back goes nowhere but to a domain that has shown to be theirs.
  const mayReturn = server !== null || (row !== null && `.${returns}`.endsWith(`.${row.domain}`))
  return {
    name: own?.fromName ?? parents?.fromName ?? null,
    address: mayUse ? chosen : env().MAIL_FROM,
    replyTo: own?.replyTo ?? parents?.replyTo ?? (mayUse ? null : chosen),
    returnPathDomain: mayUse && mayReturn ? returns : null,
    through: ownServer ? 'own' : server ? 'parent' : 'platform',
    addressWaits: chosen !== null && !mayUse,
    server: server ?? undefined,
    signature:
      row && mayUse
        ? {
            domain: row.domain,
            selector: row.selector,
            privateKey: unseal(signingSeal(ctx.tenantId), row.privateKeySealed),
          }
        : undefined,
  }
}
