import { deriveSecret, equalInConstantTime, notFound } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'

/** The secret in the addresses to which bounces and complaints of an account are reported. */
export async function intakeKey({ db, tenant }: Pick<TenantContext, 'db' | 'tenant'>): Promise<string> {
  const row = await db.mailIntake.findFirst({ where: { subTenantId: tenant.subTenantId } })
  return deriveSecret(`mail-intake:${tenant.accountId}:${row?.generation ?? 1}`)
}

/** @throws not_found for any other key, another company's among them */
export async function assertIntakeKey(ctx: TenantContext, key: string): Promise<void> {
  if (!equalInConstantTime(key, await intakeKey(ctx))) throw notFound('Address')
}
