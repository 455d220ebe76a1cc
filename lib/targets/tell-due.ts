import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { notifyMembers } from '@/lib/notifications'
import { command } from '@/lib/operations'
import { DUE_WORDS } from './due-words'
import { reckonClocks } from './reckon-clocks'

/**
 * Warns before a target, and tells when it is missed: once, and only while it still holds. It reckons first: an answer that came in
 * time, and of which the worker has not heard yet, is no miss.
 */
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
    const moment = new Date(dueAt)
    const now = new Date()
    if (stage === 'warning' && now >= moment) return
    const there = {
      id: conversationId,
      OR: [
        { dueAt: moment, dueKind: kind },
        { laterDueAt: moment, laterDueKind: kind },
      ],
    }
    if (!(await ctx.db.conversation.findFirst({ where: there, select: { id: true } }))) return
    await reckonClocks(ctx, { conversationId, at: stage === 'breach' && now < moment ? moment : now })
    const row = await ctx.db.conversation.findFirst({
      where: there,
      select: { assigneeId: true, lastMessagePreview: true, contact: { select: { name: true } } },
    })
    if (!row) return
    await notifyMembers(ctx, {
      kind: stage === 'warning' ? 'target_warning' : 'target_missed',
      key: `due:${conversationId}:${kind}:${dueAt}:${stage}`,
      to: row.assigneeId ? { memberIds: [row.assigneeId] } : { permission: 'conversations:write' },
      link: `/dashboard/inbox/${conversationId}`,
      words: (language) =>
        DUE_WORDS[kind === 'resolution' ? 'settling' : 'answer'][stage][language](
          row.contact.name ?? '',
          row.lastMessagePreview.slice(0, 200),
        ),
    })
  },
})
