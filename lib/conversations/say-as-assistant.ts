import type { CommandContext } from '@/lib/operations'
import { appendMessage } from './append-message'
import { CHANNELS_WITH_CHOICES } from './channel-schema'
import type { LockedConversation } from './lock-conversation'
import { numberedChoices } from './numbered-choices'

type Said = {
  /** The assistant that speaks; null: the company itself. */
  author: { id: string | null; name: string }
  body: string
  /** What can be chosen as an answer: tapped where the channel can do so, a numbered list elsewhere. */
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
  else if (CHANNELS_WITH_CHOICES.has(conversation.channel))
    await appendMessage(ctx, conversation, { ...by, body, part: { kind: 'choices', options: [...options] } })
  else await appendMessage(ctx, conversation, { ...by, body: numberedChoices(body, options) })
}
