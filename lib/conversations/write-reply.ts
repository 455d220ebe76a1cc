import type { CommandContext } from '@/lib/operations'
import { appendMessage, type MessageRow } from './append-message'
import type { NewFile } from './attach-files'
import { changeConversation } from './change-conversation'
import type { LockedConversation } from './lock-conversation'
import { mailReply } from './mail-reply'
import { readUpTo } from './read-mark'
import { afterReply } from './state'
import { tellEverybody } from './system-message'

type Author = { id: string | null; name: string; email: string | null }
type Part = { body: string; files?: NewFile[] }

/**
 * A person's answer in a conversation that is held: it pauses the assistant and, with nobody assigned, takes the conversation.
 * @param parts each a message of its own
 * @returns the first of them
 */
export async function writeReply(
  ctx: CommandContext,
  conversation: LockedConversation,
  author: Author,
  { clientId, parts: [first, ...others] }: { clientId: string; parts: readonly [Part, ...Part[]] },
): Promise<MessageRow> {
  const change = afterReply(conversation, author.id)
  if (change) {
    if (conversation.state !== 'human') await tellEverybody(ctx, conversation, 'joined', { name: author.name })
    await changeConversation(ctx, conversation, change)
  }
  const by = { authorKind: 'member', authorId: author.id, authorName: author.name } as const
  const message = await appendMessage(ctx, conversation, { ...by, ...first, clientId })
  for (const part of others) await appendMessage(ctx, conversation, { ...by, ...part })
  if (conversation.channel === 'web_form') await mailReply(ctx, conversation.contactId, author, first.body)
  if (author.id) await readUpTo(ctx, conversation.id, author.id, message.createdAt)
  return message
}
