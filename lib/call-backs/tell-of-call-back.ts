import { notifyMembers } from '@/lib/notifications'
import type { CommandContext } from '@/lib/operations'
import { callBackWords } from './words'

type Due = { id: string; conversationId: string; phone: string; about: string; dueAt: Date }

/** Tells whoever has the conversation, or everybody who could take it. */
export async function tellOfCallBack(ctx: CommandContext, row: Due, stage: 'due' | 'missed'): Promise<void> {
  const { id, conversationId, phone, about, dueAt } = row
  const conversation = await ctx.db.conversation.findFirst({
    where: { id: conversationId },
    select: { assigneeId: true, contact: { select: { name: true } } },
  })
  if (!conversation) return
  const { assigneeId, contact } = conversation
  await notifyMembers(ctx, {
    kind: 'call_back',
    key: `call-back:${stage}:${id}:${dueAt.getTime()}`,
    to: assigneeId ? { memberIds: [assigneeId] } : { permission: 'conversations:write' },
    link: `/dashboard/inbox/${conversationId}`,
    words: callBackWords(stage, contact.name ?? phone, `${phone} · ${about}`),
  })
}
