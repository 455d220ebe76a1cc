import { Prisma } from '@/lib/db'
import { isOwnOnly, ownerOf, query, type TenantContext } from '@/lib/operations'
import type { ContactCondition } from '@/lib/tenancy'
import { checkRules } from './checked-rules'
import { compileRules } from './compile-rules'
import { previewRulesInput } from './schema'
import { surroundingsOf, workingAccount } from './surroundings'

const SHOWN = 6
/** Of so few a handful is not soon met. */
const RARE = 10_000
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Whoever reads only own contacts counts no others. */
function within(ctx: TenantContext, condition: ContactCondition): ContactCondition {
  if (!isOwnOnly(ctx, 'contacts:read')) return condition
  const memberId = ownerOf(ctx) ?? NOBODY
  return (table) => Prisma.sql`(${condition(table)}) AND (contact.owner_id = ${memberId}::uuid
    OR EXISTS (SELECT FROM ${table('account_conversation')} AS mine WHERE mine.tenant_id = contact.tenant_id
      AND mine.contact_id = contact.id AND mine.assignee_id = ${memberId}::uuid))`
}

/** How many contacts these rules describe just now, and a few of them. */
export const previewRules = query({
  name: 'segments.preview',
  access: 'contacts:read',
  input: previewRulesInput,
  route: {
    method: 'POST',
    path: '/segments/preview',
    summary: 'Count the contacts that rules describe',
    tags: ['Contacts'],
  },
  handler: async ({ ctx, input: { rules } }) => {
    const accountId = workingAccount(ctx)
    await checkRules(ctx, accountId, rules)
    const condition = within(ctx, compileRules(rules, await surroundingsOf(ctx, ctx.db, accountId)))
    const count = await ctx.db.$segments.count({ accountId, condition })
    const ids = count > 0 ? await ctx.db.$segments.sample({ accountId, condition }, SHOWN, count < RARE) : []
    const sample = await ctx.db.contact.findMany({
      where: { id: { in: ids } },
      orderBy: { id: 'desc' },
      select: { id: true, name: true, emailNormalized: true, phone: true, companyName: true },
    })
    return {
      count,
      sample: sample.map(({ emailNormalized, ...contact }) => ({ ...contact, email: emailNormalized })),
    }
  },
})
