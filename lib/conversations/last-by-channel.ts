import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { CONVERSATION_CHANNELS, type ConversationChannel } from './schema'

/** Each is read at the end of an index; all at once would be sorted. */
const STATUSES = ['open', 'snoozed', 'closed'] as const

/** When something was last said over each channel; of those over which nothing was, none. */
export const lastByChannel = query({
  name: 'conversations.last-by-channel',
  access: 'conversations:read',
  input: noInput,
  handler: async ({ ctx }): Promise<Partial<Record<ConversationChannel, string>>> => {
    const last = async (channel: ConversationChannel) => {
      const rows = await Promise.all(
        STATUSES.map((status) =>
          ctx.db.conversation.findFirst({
            where: { channel, status },
            orderBy: { lastMessageAt: 'desc' },
            select: { lastMessageAt: true },
          }),
        ),
      )
      const moments = rows.flatMap((row) => row?.lastMessageAt.toISOString() ?? [])
      return [channel, moments.sort().at(-1)] as const
    }
    const found = await Promise.all(CONVERSATION_CHANNELS.map(last))
    return Object.fromEntries(found.filter(([, at]) => at !== undefined))
  },
})
