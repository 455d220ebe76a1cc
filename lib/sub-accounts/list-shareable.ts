import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { assertWholeCompany } from './own-sub-account'
import type { Shareable } from './schema'

const MOST = 200

/** What the main account could share with its sub-accounts, and what it does share. */
export const listShareable = query({
  name: 'sub_accounts.list-shareable',
  access: 'sub_accounts:read',
  input: noInput,
  route: { method: 'GET', path: '/sub-accounts/shared', summary: 'List what can be shared', tags: ['Sub-accounts'] },
  handler: async ({ ctx }): Promise<Shareable[]> => {
    assertWholeCompany(ctx, 'sub_accounts:read')
    const mine = { where: { subTenantId: null }, take: MOST, orderBy: { id: 'asc' as const } }
    const [agents, sources, replies] = await Promise.all([
      ctx.db.agent.findMany({ ...mine, select: { id: true, name: true, isShared: true } }),
      ctx.db.knowledgeSource.findMany({ ...mine, select: { id: true, name: true, isShared: true, accountIds: true } }),
      ctx.db.cannedReply.findMany({ ...mine, select: { id: true, title: true, isShared: true } }),
    ])
    return [
      ...agents.map((row) => ({ kind: 'agent' as const, accountIds: [], ...row })),
      ...sources.map((row) => ({ kind: 'knowledge' as const, ...row })),
      ...replies.map(({ title, ...row }) => ({ kind: 'canned_reply' as const, name: title, accountIds: [], ...row })),
    ]
  },
})
