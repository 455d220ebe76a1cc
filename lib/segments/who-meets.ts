import { Prisma } from '@/lib/db'
import type { TenantContext } from '@/lib/operations'
import { compileRules } from './compile-rules'
import type { Rules } from './rules'
import { surroundingsOf, workingAccount } from './surroundings'

/** Those of some contacts whom rules describe just now. A field or segment that is gone since then describes nobody. */
export async function whoMeets(ctx: TenantContext, rules: Rules, contactIds: readonly string[]): Promise<Set<string>> {
  const accountId = workingAccount(ctx)
  const meets = compileRules(rules, await surroundingsOf(ctx, ctx.db, accountId))
  const ids = await ctx.db.$segments.sample(
    {
      accountId,
      condition: (table) => Prisma.sql`contact.id = ANY(${contactIds}::uuid[]) AND (${meets(table)})`,
    },
    contactIds.length,
  )
  return new Set(ids)
}
