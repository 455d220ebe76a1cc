import { isOpen } from '@/lib/business-hours'
import { agentAt } from '@/lib/conversations'
import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { agentView } from './agent-view'

/** Who greets in the chat window and whether people are there; the route adds logo and icon from the branding. */
export const getChatConfig = query({
  name: 'agents.get-chat-config',
  access: 'public',
  input: noInput,
  handler: async ({ ctx }) => {
    const row = await agentAt(ctx, { channel: 'web_chat', connectionRef: null })
    const agent = row ? agentView(row) : null
    const online = isOpen(agent?.businessHours ?? null, new Date())
    return {
      companyName: ctx.tenant.name,
      agentName: agent?.name ?? ctx.tenant.name,
      agentAvatarUrl: null,
      greeting: agent?.greeting ?? '',
      suggestions: agent?.suggestions ?? [],
      language: agent?.language ?? ctx.tenant.locale,
      online,
      offlineNotice: online ? null : agent?.businessHours?.offlineNotice || null,
    }
  },
})
