import { platformDb } from '@/lib/db'
import { invalid, notFound } from '@/lib/kernel'
import { type CommandContext, command } from '@/lib/operations'
import { assertWholeCompany } from './own-sub-account'
import { setSharedInput } from './schema'

async function assertAccounts(ctx: CommandContext, ids: readonly string[]): Promise<void> {
  const known = await platformDb().tenant.count({ where: { id: { in: [...ids] }, parentTenantId: ctx.tenantId } })
  if (known < new Set(ids).size) throw invalid('accountIds', 'is not a sub-account')
}

/** Opens a row of the main account to its sub-accounts (knowledge: to all or some of them) for reading and use, or closes it again. */
export const setShared = command({
  name: 'sub_accounts.set-shared',
  access: 'sub_accounts:write',
  input: setSharedInput,
  route: {
    method: 'PUT',
    path: '/sub-accounts/shared/{id}',
    summary: 'Share with sub-accounts',
    tags: ['Sub-accounts'],
  },
  handler: async ({ ctx, input: { kind, id, isShared, accountIds } }) => {
    assertWholeCompany(ctx, 'sub_accounts:write')
    if (accountIds) {
      if (kind !== 'knowledge' || !isShared) throw invalid('accountIds', 'only knowledge is lent to some')
      await assertAccounts(ctx, accountIds)
    }
    const own = { id, subTenantId: null }
    const change = { where: own, data: { isShared } }
    const lent = { where: own, data: { isShared: isShared && !accountIds, accountIds: accountIds ?? [] } }
    const changed =
      kind === 'agent'
        ? await ctx.db.agent.updateMany(change)
        : kind === 'knowledge'
          ? await ctx.db.knowledgeSource.updateMany(lent)
          : await ctx.db.cannedReply.updateMany(change)
    if (changed.count === 0) throw notFound('Resource')
    ctx.audit({ resourceId: id, after: { kind, isShared, ...(accountIds ? { accountIds } : {}) } })
    return { id, isShared }
  },
})
