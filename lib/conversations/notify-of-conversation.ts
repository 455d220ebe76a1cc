import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { notifyMembers } from '@/lib/notifications'
import { type CommandContext, command } from '@/lib/operations'
import { grantsOfMember, ROLE_FIELDS } from '@/lib/team'
import { NOTICE_WORDS } from './notice-words'

const input = z.strictObject({
  conversationId: uuid,
  /** Who was made responsible, by whom. */
  memberId: uuid.optional(),
  by: z.string().optional(),
  /** A note. */
  messageId: uuid.optional(),
  /** Why the assistant has handed over. */
  reason: z.string().optional(),
  /** Of the conversation: the same again, later, is news again. */
  version: z.number().default(0),
})

const LONGEST = 200

/** Members who may see the conversation and whose name stands after an `@`, the longer name first: `@Ann` is not Anna. */
async function mentioned(ctx: CommandContext, body: string, assigneeId: string | null): Promise<string[]> {
  if (!body.includes('@')) return []
  const members = await ctx.db.member.findMany({
    where: { status: 'active' },
    select: { id: true, name: true, ...ROLE_FIELDS },
  })
  const maySee = (member: (typeof members)[number]): boolean => {
    const scope = grantsOfMember(member)['conversations:read']
    return scope !== undefined && (scope !== 'own' || member.id === assigneeId)
  }
  let rest = body.toLowerCase()
  return members
    .sort((a, b) => b.name.length - a.name.length)
    .filter(({ name }) => {
      const sign = `@${name.toLowerCase()}`
      const isThere = name !== '' && rest.includes(sign)
      rest = isThere ? rest.replaceAll(sign, '') : rest
      return isThere
    })
    .filter(maySee)
    .map(({ id }) => id)
}

/** Tells members what concerns them about a conversation: it is theirs, it waits, a note names them. */
export const notifyOfConversation = command({
  name: 'conversations.notify',
  access: 'system',
  isAudited: false,
  input,
  handler: async ({ ctx, input: { conversationId, memberId, by, messageId, reason, version } }) => {
    const conversation = await ctx.db.conversation.findFirst({
      where: { id: conversationId },
      select: {
        state: true,
        status: true,
        assigneeId: true,
        lastMessagePreview: true,
        contact: { select: { name: true } },
      },
    })
    if (!conversation) return
    const who = conversation.contact.name ?? ''
    const text = conversation.lastMessagePreview.slice(0, LONGEST)
    const link = `/dashboard/inbox/${conversationId}`
    if (messageId) {
      const note = await ctx.db.message.findFirst({ where: { id: messageId, isNote: true, authorKind: 'member' } })
      const memberIds = note ? await mentioned(ctx, note.body, conversation.assigneeId) : []
      if (!note || memberIds.length === 0) return
      await notifyMembers(ctx, {
        kind: 'mention',
        key: `note:${note.id}`,
        to: { memberIds },
        except: note.authorId,
        link,
        words: (language) => NOTICE_WORDS.mention[language](note.authorName, note.body.slice(0, LONGEST)),
      })
    } else if (memberId) {
      await notifyMembers(ctx, {
        kind: 'assigned',
        key: `assigned:${conversationId}:${version}`,
        to: { memberIds: [memberId] },
        except: by ?? null,
        link,
        words: (language) => NOTICE_WORDS.assigned[language](who, text),
      })
    } else if (conversation.state === 'waiting' && conversation.status === 'open') {
      const kind = reason ? 'handover' : 'waiting'
      await notifyMembers(ctx, {
        kind,
        key: `${kind}:${conversationId}:${version}`,
        to: { permission: 'conversations:write' },
        link,
        words: (language) => NOTICE_WORDS[kind][language](who, text),
      })
    }
  },
})
