import { accountOfCompany, query } from '@/lib/operations'
import { listMovable } from '@/lib/team'
import { assertBetweenAccounts } from './own-sub-account'
import { moveCustomersInput } from './schema'

/** What there is to move from one account to another, and who cannot be moved and why. */
export const previewMove = query({
  name: 'sub_accounts.preview-move',
  access: 'sub_accounts:admin',
  feature: 'sub_accounts',
  spansAccounts: true,
  input: moveCustomersInput,
  route: {
    method: 'GET',
    path: '/sub-accounts/{fromId}/move',
    summary: 'Look at what can be moved to another account',
    tags: ['Sub-accounts'],
  },
  handler: async ({ ctx, input }) => {
    assertBetweenAccounts(ctx, input)
    const [from, to] = await Promise.all([accountOfCompany(ctx, input.fromId), accountOfCompany(ctx, input.toId)])
    const { db } = ctx
    const where = { subTenantId: from.subTenantId }
    const [customers, conversations, people] = await Promise.all([
      db.contact.count({ where: { ...where, deletedAt: {} } }),
      db.conversation.count({ where }),
      listMovable(ctx, from.subTenantId, to.subTenantId),
    ])
    return { customers, conversations, people }
  },
})
