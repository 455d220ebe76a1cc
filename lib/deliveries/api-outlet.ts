import { apiChannelOf, reachConnection } from '@/lib/channels'
import type { TenantContext } from '@/lib/operations'
import { noteOf } from './note-of'
import type { Outlet } from './outlet'
import { writtenText } from './spoken-text'

/** Messages through a program of the company's own. */
export async function apiOutlet(ctx: TenantContext, connectionRef: string): Promise<Outlet | null> {
  const connection = await reachConnection(ctx, 'api', connectionRef)
  if (!connection) return null
  const channel = apiChannelOf(connection)
  return {
    note: noteOf(ctx, connection),
    send: async (message) => {
      const { messageId, conversationId, authorKind, authorName } = message
      const { id } = await channel.send({
        id: messageId,
        conversationId,
        to: message.address.slice(connection.address.length + 1),
        text: writtenText(message).toWellFormed(),
        author: { kind: authorKind, name: authorName },
      })
      return id
    },
  }
}
