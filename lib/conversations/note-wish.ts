import { z } from 'zod'
import { connectionRef } from '@/lib/channels/schema'
import { command } from '@/lib/operations'
import { identityKindOf } from './channel-identity'
import { lockConversation } from './lock-conversation'
import { CARRIED_CHANNELS } from './schema'
import { tellStaff } from './system-message'

/**
 * Somebody has written a word like STOP or START: a line in their conversation for staff, and nothing else. It opens none, since many
 * answer campaigns so.
 */
export const noteWish = command({
  name: 'conversations.note-wish',
  access: 'system',
  worksWhileClosing: true,
  isAudited: false,
  input: z.strictObject({
    channel: z.enum(CARRIED_CHANNELS),
    connectionRef,
    from: z.string().max(254),
    wish: z.enum(['stopped', 'started']),
    word: z.string().max(60),
  }),
  handler: async ({ ctx, input: { channel, connectionRef: ref, from, wish, word } }) => {
    const latest = await ctx.db.conversation.findFirst({
      where: {
        channel,
        address: from,
        connectionRef: ref,
        contact: { identities: { some: { kind: identityKindOf(channel), value: from } } },
      },
      orderBy: { id: 'desc' },
      select: { id: true },
    })
    if (latest) await tellStaff(ctx, await lockConversation(ctx, latest.id), wish, { word })
  },
})
