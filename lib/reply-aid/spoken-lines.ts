import { notFound } from '@/lib/kernel'
import { ownerFilter, type TenantContext } from '@/lib/operations'

const MOST_MESSAGES = 60
const LONGEST = 1_500

const SPEAKERS: Readonly<Record<string, string>> = { contact: 'Customer', agent: 'Assistant', member: 'Agent' }

export type Spoken = {
  /** "Customer: …", the oldest first. */
  lines: string[]
  /** What the customer has said last. */
  asked: string
  customerLanguage: string | null
}

/** @throws not_found where the conversation is not the member's to answer */
export async function reachConversation(ctx: TenantContext, id: string) {
  const row = await ctx.db.conversation.findFirst({
    where: { id, ...ownerFilter(ctx, 'conversations:write') },
    select: { contact: { select: { locale: true } } },
  })
  if (!row) throw notFound('Conversation')
  return row
}

/** What was said in a conversation, without notes and facts. @throws not_found where it is not the member's to see */
export async function spokenLines(ctx: TenantContext, conversationId: string): Promise<Spoken> {
  const conversation = await reachConversation(ctx, conversationId)
  const rows = await ctx.db.message.findMany({
    where: { conversationId, isNote: false, authorKind: { not: 'system' } },
    orderBy: { id: 'desc' },
    take: MOST_MESSAGES,
    select: { authorKind: true, body: true },
  })
  const asked = rows.find(({ authorKind }) => authorKind === 'contact')?.body ?? ''
  return {
    lines: rows.reverse().map(({ authorKind, body }) => `${SPEAKERS[authorKind]}: ${body.slice(0, LONGEST)}`),
    asked,
    customerLanguage: conversation.contact.locale?.slice(0, 2) ?? null,
  }
}
