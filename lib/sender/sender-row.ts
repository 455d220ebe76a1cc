import { mainAccountDb, type TenantContext } from '@/lib/operations'
import type { TenantDb } from '@/lib/tenancy'
import { SMTP_SECURITIES, type SmtpSecurity } from './schema'

/** Secrets open for their account's company alone. */
export const smtpSeal = (tenantId: string): string => `smtp:${tenantId}`
export const signingSeal = (tenantId: string): string => `dkim:${tenantId}`

/** Jobs see all accounts of a company; a setting is always of one. */
const ofAccount = (subTenantId: string | null) => (db: TenantDb) => db.emailSender.findFirst({ where: { subTenantId } })

export const ownRow = (ctx: TenantContext) => ofAccount(ctx.tenant.subTenantId)(ctx.db)

/** The account's own settings, and those of the company above a sub-account. */
export async function senderRows(ctx: TenantContext): Promise<{ own: SenderRow | null; parents: SenderRow | null }> {
  const own = await ownRow(ctx)
  return { own, parents: ctx.tenant.subTenantId ? await ofAccount(null)(mainAccountDb(ctx)) : null }
}

export type SenderRow = NonNullable<Awaited<ReturnType<typeof ownRow>>>

export const securityOf = (text: string): SmtpSecurity => SMTP_SECURITIES.find((known) => known === text) ?? 'starttls'

export const domainOfAddress = (address: string): string => address.split('@')[1]?.toLowerCase() ?? ''
