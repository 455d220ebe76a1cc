import { z } from 'zod'
import { notFound } from '@/lib/kernel'
import { type Actor, accountOfCompany, query, type TenantContext, tenantContext } from '@/lib/operations'
import type { TenantDb } from '@/lib/tenancy'
import { hashChatToken, isChatToken } from './chat-token'

const FIELDS = { id: true, contactId: true, subTenantId: true, contact: { select: { name: true } } } as const

/** A conversation that was moved to another account stays with the customer on the host where it was begun. */
const findMoved = (ctx: TenantContext, tokenHash: string) =>
  ctx.accountId === null
    ? null
    : wholeCompany(ctx).conversation.findFirst({
        where: { tokenHash, hostAccountId: ctx.accountId },
        select: FIELDS,
      })

const wholeCompany = (ctx: TenantContext): TenantDb => tenantContext(ctx.tenant, ctx.actor, ctx.request, null).db

/**
 * Who holds this token, in the account that has the conversation. An unknown one, another company's or account's and a
 * malformed one read alike. @throws not_found
 */
export const identifyContact = query({
  name: 'conversations.identify-contact',
  access: 'public',
  input: z.strictObject({ token: z.string().max(300) }),
  handler: async ({ ctx, input }) => {
    if (!isChatToken(input.token)) throw notFound('Conversation')
    const tokenHash = hashChatToken(ctx.tenantId, input.token)
    const own = await ctx.db.conversation.findFirst({ where: { tokenHash }, select: FIELDS })
    const row = own ?? (await findMoved(ctx, tokenHash))
    if (!row) throw notFound('Conversation')
    const actor: Actor = {
      kind: 'contact',
      id: row.contactId,
      label: row.contact.name ?? 'Visitor',
      conversationId: row.id,
    }
    const tenant = own ? ctx.tenant : await accountOfCompany(ctx, row.subTenantId ?? ctx.tenantId)
    return { tenant, actor }
  },
})
