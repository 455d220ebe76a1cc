import type { CommandContext } from '@/lib/operations'
import { appendMessage } from './append-message'
import type { LockedConversation } from './lock-conversation'

type Said = {
  /** The assistant that speaks; null: the company itself. */
  author: { id: string | null; name: string }
  body: string
  /** What can be chosen as an answer: buttons in the chat of a website, a numbered list elsewhere. */
  options: readonly string[]
}

/** Something that is said by itself in a conversation, in the assistant's place. */
export async function sayAsAssistant(
  ctx: CommandContext,
  conversation: LockedConversation,
  { author, body, options }: Said,
): Promise<void> {
  const by = { authorKind: 'agent', authorId: author.id, authorName: author.name } as const
  if (options.length === 0) await appendMessage(ctx, conversation, { ...by, body })
  else if (conversation.address === null)
    await appendMessage(ctx, conversation, { ...by, body, part: { kind: 'choices', options: [...options] } })
  else {
    const list = options.map((option, at) => `${at + 1}. ${option}`).join('\n')
    await appendMessage(ctx, conversation, { ...by, body: `${body}\n\n${list}` })
  }
}
