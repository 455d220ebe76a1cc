import type { FieldKind } from '@/lib/contacts/schema'
import type { TenantContext } from '@/lib/operations'
import type { TenantDb } from '@/lib/tenancy'
import type { Surroundings } from './compile-rules'

/** Whose contacts a segment is of, as the database names accounts: the main one has the tenant's own id. */
export const accountOf = (ctx: Pick<TenantContext, 'tenantId'>, row: { subTenantId: string | null }): string =>
  row.subTenantId ?? ctx.tenantId

/** The account to work in: who looks at all accounts at once makes segments of the main one. */
export const workingAccount = (ctx: TenantContext): string => ctx.accountId ?? ctx.tenantId

/** The rows of one account, also for those who see all of them. */
export const ofAccount = (ctx: Pick<TenantContext, 'tenantId'>, accountId: string) => ({
  subTenantId: accountId === ctx.tenantId ? null : accountId,
})

/** What rules of this account need to know of it. */
export async function surroundingsOf(ctx: TenantContext, db: TenantDb, accountId: string): Promise<Surroundings> {
  const fields = await db.contactField.findMany({
    where: { ...ofAccount(ctx, accountId), archivedAt: null },
    select: { key: true, kind: true },
  })
  return {
    timeZone: ctx.tenant.timeZone,
    fields: new Map(fields.map(({ key, kind }) => [key, kind as FieldKind])),
  }
}
