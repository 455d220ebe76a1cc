import { moveAnswers } from '@/lib/agents'
import { moveCallBacks } from '@/lib/call-backs'
import { moveContactRows } from '@/lib/contacts'
import { moveConversations, moveFiles } from '@/lib/conversations'
import { moveLeads } from '@/lib/leads'
import { accountOfCompany, auditInBoth, type CommandContext, command, moveStanding } from '@/lib/operations'
import { assertBetweenAccounts } from './own-sub-account'
import { moveCustomersInput } from './schema'

/** As many as fit one short transaction; whoever has more calls again. */
const BATCH = 200

async function ownersThatStay(ctx: CommandContext, contactIds: string[], to: string | null): Promise<void> {
  const inThem = { id: { in: contactIds }, deletedAt: {} }
  const rows = await ctx.db.contact.findMany({
    where: { ...inThem, ownerId: { not: null } },
    select: { ownerId: true },
  })
  const leaving = await ctx.db.member.findMany({
    where: {
      id: { in: rows.flatMap(({ ownerId }) => ownerId ?? []) },
      NOT: { OR: [{ subTenantId: to }, { subTenantId: null }] },
    },
    select: { id: true },
  })
  const ownerId = { in: leaving.map(({ id }) => id) }
  await ctx.db.contact.updateMany({ where: { ...inThem, ownerId }, data: { ownerId: null } })
}

/**
 * Moves customers with all their conversations between accounts of the company, a batch at a time and each customer whole.
 * @returns `isDone` false while there are more: the same call goes on
 */
export const moveCustomers = command({
  name: 'sub_accounts.move-customers',
  access: 'sub_accounts:admin',
  feature: 'sub_accounts',
  spansAccounts: true,
  input: moveCustomersInput,
  route: {
    method: 'POST',
    path: '/sub-accounts/{fromId}/move-customers',
    summary: 'Move customers to another account',
    description: 'Moves up to 200 customers with their conversations. Call it again until `isDone` is true.',
    tags: ['Sub-accounts'],
  },
  handler: async ({ ctx, input }) => {
    assertBetweenAccounts(ctx, input)
    const [from, to] = await Promise.all([accountOfCompany(ctx, input.fromId), accountOfCompany(ctx, input.toId)])
    const { db } = ctx
    // What was deleted goes along: it can still be restored there.
    const found = await db.contact.findMany({
      where: { subTenantId: from.subTenantId, deletedAt: {} },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: { id: true, deletedAt: true },
    })
    const contactIds = found.map(({ id }) => id)
    const counted = found.filter(({ deletedAt }) => deletedAt === null).length
    await moveStanding(ctx, 'contacts', counted, from, to)
    await ownersThatStay(ctx, contactIds, to.subTenantId)
    await db.contact.updateMany({
      where: { id: { in: contactIds }, deletedAt: {} },
      data: { subTenantId: to.subTenantId },
    })
    await moveContactRows(ctx, contactIds, to.subTenantId)
    await moveLeads(ctx, contactIds, to.subTenantId)
    const conversationIds = await moveConversations(ctx, contactIds, from.subTenantId, to.subTenantId)
    await moveStanding(ctx, 'storage', await moveFiles(ctx, conversationIds, to.subTenantId), from, to)
    await moveCallBacks(ctx, conversationIds, to.subTenantId)
    const unanswered = await moveAnswers(ctx, conversationIds, to.subTenantId)
    await db.conversation.updateMany({
      where: { id: { in: unanswered }, state: 'bot', status: { not: 'closed' } },
      data: { state: 'waiting' },
    })
    const entry = {
      resourceId: from.accountId,
      before: { account: from.name },
      after: { account: to.name, customers: found.length, conversations: conversationIds.length },
    }
    ctx.audit(entry)
    await auditInBoth(ctx, 'sub_accounts.move-customers', entry, [from, to])
    return { moved: found.length, isDone: found.length < BATCH }
  },
})
