import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { assertWholeCompany } from './own-sub-account'
import { setSharedInput } from './schema'

/** Opens a row of the main account to its sub-accounts for reading and use, or closes it again. */
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
  handler: async ({ ctx, input: { kind, id, isShared } }) => {
    assertWholeCompany(ctx, 'sub_accounts:write')
    const change = { where: { id, subTenantId: null }, data: { isShared } }
    const changed =
      kind === 'agent'
        ? await ctx.db.agent.updateMany(change)
        : kind === 'knowledge'
          ? await ctx.db.knowledgeSource.updateMany(change)
          : await ctx.db.cannedReply.updateMany(change)
    if (changed.count === 0) throw notFound('Resource')
    ctx.audit({ resourceId: id, after: { kind, isShared } })
    return { id, isShared }
  },
})
