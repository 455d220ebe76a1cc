import { BUILT_IN_TOOLS } from '@/lib/agents/schema'
import { notifyMembers } from '@/lib/notifications'
import { command } from '@/lib/operations'
import { callBackWords } from './call-back-words'
import { actionInput } from './schema'

/** The moment has come: whoever has the conversation is told, or everybody who could take it. */
export const remindOfCallBack = command({
  name: 'agent_actions.remind',
  access: 'system',
  isAudited: false,
  input: actionInput,
  handler: async ({ ctx, input: { actionId } }) => {
    const action = await ctx.db.agentAction.findFirst({
      where: { id: actionId, tool: 'book_call_back', state: 'done' },
      include: { conversation: { select: { assigneeId: true, contact: { select: { name: true, phone: true } } } } },
    })
    if (!action) return
    const { phone, about } = BUILT_IN_TOOLS.book_call_back.parameters.parse(action.parameters)
    const { assigneeId, contact } = action.conversation
    const number = phone ?? contact.phone ?? ''
    await notifyMembers(ctx, {
      kind: 'waiting',
      key: `call-back:${actionId}`,
      to: assigneeId ? { memberIds: [assigneeId] } : { permission: 'conversations:write' },
      link: `/dashboard/inbox/${action.conversationId}`,
      words: (language) => callBackWords[language](contact.name ?? number, `${number} · ${about}`),
    })
  },
})
