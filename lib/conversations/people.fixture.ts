import { randomUUID } from 'node:crypto'
import { newId } from '@/lib/kernel'
import { type TenantContext, tenantContext } from '@/lib/operations'
import { identifyContact } from './identify-contact'
import { startConversation } from './start-conversation'

/** A customer who has written one message. For tests. */
export async function addCustomer(anonymous: TenantContext, body = 'Where is my order?', details = {}) {
  const started = await startConversation(anonymous, { message: { clientId: randomUUID(), body }, ...details })
  const { actor } = await identifyContact(anonymous, { token: started.token })
  return { ...started, id: started.conversation.id, ctx: tenantContext(anonymous.tenant, actor) }
}

/** An assistant. For tests. */
export async function addAgent(ctx: TenantContext, name = 'Ada'): Promise<string> {
  const id = newId()
  await ctx.db.agent.create({ data: { id, name, suggestions: [] } })
  return id
}
