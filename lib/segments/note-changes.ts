import type { TenantContext } from '@/lib/operations'
import { compareChanges } from './compare-changes'
import { ofAccount, workingAccount } from './surroundings'

/** Contacts of the context's account that have changed: they wait in a row each and are compared with the rules in batches. */
export async function noteChanges(ctx: TenantContext, contactIds: readonly string[]): Promise<void> {
  const accountId = workingAccount(ctx)
  const owner = ofAccount(ctx, accountId)
  if (!(await ctx.db.segment.findFirst({ where: owner, select: { id: true } }))) return
  const known = await ctx.db.contact.findMany({
    where: { ...owner, id: { in: [...contactIds] }, deletedAt: {} },
    select: { id: true },
  })
  await ctx.db.segmentChange.createMany({
    data: known.map(({ id }) => ({ contactId: id, ...owner })),
    skipDuplicates: true,
  })
  await compareChanges(ctx, accountId)
}
