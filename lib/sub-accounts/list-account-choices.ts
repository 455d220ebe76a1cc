import { platformDb } from '@/lib/db'
import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { findTenant, isServed } from '@/lib/tenancy'
import type { AccountChoices } from './schema'

const MOST = 200

/** The accounts among which a member chooses where to work; none for staff of a sub-account, who cannot leave it. */
export const listAccountChoices = query({
  name: 'sub_accounts.choices',
  access: 'member',
  input: noInput,
  handler: async ({ ctx }): Promise<AccountChoices | null> => {
    if (ctx.actor.kind !== 'member' || ctx.actor.subTenantId) return null
    const rows = await platformDb().tenant.findMany({
      where: { parentTenantId: ctx.tenantId },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: MOST,
      select: { id: true, name: true, status: true },
    })
    const open = rows.filter((row) => isServed(row.status)).map(({ id, name }) => ({ id, name }))
    const main = await findTenant({ id: ctx.tenantId })
    if (open.length === 0 || !main) return null
    return { main: { id: main.id, name: main.name }, accounts: open, currentId: ctx.accountId }
  },
})
