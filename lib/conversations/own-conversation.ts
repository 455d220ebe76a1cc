import { notFound } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'

/** The one conversation that a customer's token proves. @throws not_found */
export function ownConversationId(ctx: TenantContext): string {
  if (ctx.actor.kind !== 'contact' || !ctx.actor.conversationId) throw notFound('Conversation')
  return ctx.actor.conversationId
}
