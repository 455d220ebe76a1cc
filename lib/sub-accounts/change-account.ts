import { type PlatformPrisma, platformDb } from '@/lib/db'
import { conflict } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'
import { tenantChanged } from '@/lib/tenancy'
import { assertWholeCompany, ownSubAccount } from './own-sub-account'

/** Changes a sub-account's row in the directory, where it is in one of the states given, and tells every process. */
export async function changeAccount(
  ctx: CommandContext,
  id: string,
  states: string[],
  data: PlatformPrisma.TenantUpdateInput,
  check: (account: { name: string }) => void = () => {},
): Promise<void> {
  assertWholeCompany(ctx, 'sub_accounts:write')
  await platformDb().$transaction(async (db) => {
    const before = await ownSubAccount(db, ctx, id)
    check(before)
    const changed = await db.tenant.updateMany({
      where: { id, parentTenantId: ctx.tenantId, status: { in: states } },
      data,
    })
    if (changed.count === 0) throw conflict('This sub-account is in another state by now.')
    await tenantChanged(id, db)
    ctx.audit({
      resourceId: id,
      before: { name: before.name, status: before.status },
      after: data,
    })
  })
}
