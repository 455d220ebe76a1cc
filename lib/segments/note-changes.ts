import type { TenantContext } from '@/lib/operations'
import type { TenantDb } from '@/lib/tenancy'
import { compareChanges } from './compare-changes'
import { ofAccount, workingAccount } from './surroundings'

/** Contacts of an account are compared with its rules when the open transaction is done: by whoever comes next. */
export async function rememberChanges(
  ctx: TenantContext,
  db: TenantDb,
  accountId: string,
  contactIds: readonly string[],
): Promise<boolean> {
  const owner = ofAccount(ctx, accountId)
  if (contactIds.length === 0 || !(await db.segment.findFirst({ where: owner, select: { id: true } }))) return false
  const known = await db.contact.findMany({
    where: { ...owner, id: { in: [...contactIds] }, deletedAt: {} },
    select: { id: true },
  })
  await db.segmentChange.createMany({
    data: known.map(({ id }) => ({ contactId: id, ...owner })),
    skipDuplicates: true,
  })
  return true
}

/** Contacts of the context's account that have changed: they wait in a row each and are compared with the rules in batches. */
export async function noteChanges(ctx: TenantContext, contactIds: readonly string[]): Promise<void> {
  const accountId = workingAccount(ctx)
  if (await rememberChanges(ctx, ctx.db, accountId, contactIds)) await compareChanges(ctx, accountId)
}
