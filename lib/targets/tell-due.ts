import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { notifyMembers } from '@/lib/notifications'
import { command } from '@/lib/operations'
import { DUE_WORDS } from './due-words'

/** Warns before a target, and tells when it is missed: once, and only while it still holds. */
export const tellDue = command({
  name: 'targets.tell',
  access: 'system',
  isAudited: false,
  input: z.strictObject({
    conversationId: uuid,
    kind: z.enum(['first', 'next', 'resolution']),
    dueAt: z.iso.datetime(),
    stage: z.enum(['warning', 'breach']),
  }),
  handler: async ({ ctx, input: { conversationId, kind, dueAt, stage } }) => {
    const row = await ctx.db.conversation.findFirst({
      where: { id: conversationId, dueAt: new Date(dueAt), dueKind: kind },
      select: { assigneeId: true, lastMessagePreview: true, contact: { select: { name: true } } },
    })
    if (!row) return
    await notifyMembers(ctx, {
      kind: stage === 'warning' ? 'target_warning' : 'target_missed',
      key: `due:${conversationId}:${kind}:${dueAt}:${stage}`,
      to: row.assigneeId ? { memberIds: [row.assigneeId] } : { permission: 'conversations:write' },
      link: `/dashboard/inbox/${conversationId}`,
      words: (language) => DUE_WORDS[stage][language](row.contact.name ?? '', row.lastMessagePreview.slice(0, 200)),
    })
  },
})
