import { conflict } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { agentAt, answersOn } from './answering-agent'
import { assertVersion, changeConversation } from './change-conversation'
import { lockConversation, theConversation } from './lock-conversation'
import { changeInput } from './schema'
import { staffAuthor } from './staff-author'
import { returnedToAgent } from './state'
import { tellStaff } from './system-message'

/** The assistant answers again, from the customer's next message on. */
export const returnToAgent = command({
  name: 'conversations.return-to-agent',
  access: 'conversations:write',
  about: theConversation,
  input: changeInput,
  route: {
    method: 'POST',
    path: '/conversations/{conversationId}/return-to-agent',
    summary: 'Let the assistant answer again',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input }) => {
    const before = await lockConversation(ctx, input.conversationId)
    const isAnswered = before.channel === 'web_chat' || answersOn(await agentAt(ctx, before), before)
    if (!isAnswered) throw conflict('The assistant does not answer on this channel.')
    await assertVersion(ctx, before, input.version)
    const row = await changeConversation(ctx, before, returnedToAgent)
    const { name } = await staffAuthor(ctx)
    await tellStaff(ctx, before, 'returned', { name })
    ctx.audit({ resourceId: before.id, before: { state: before.state }, after: { state: 'bot' } })
    return row
  },
})
