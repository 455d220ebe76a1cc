import { apiChannelOf, reachConnection } from '@/lib/channels'
import { fileLink } from '@/lib/conversations'
import type { TenantContext } from '@/lib/operations'
import { tenantUrl } from '@/lib/tenancy'
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
      const { messageId, conversationId, authorKind, authorName, files } = message
      const { id } = await channel.send({
        id: messageId,
        conversationId,
        to: message.address.slice(connection.address.length + 1),
        text: writtenText(message).toWellFormed(),
        author: { kind: authorKind, name: authorName },
        files: files.map(({ id, name, contentType, sizeBytes }) => ({
          id,
          name,
          contentType,
          sizeBytes,
          url: tenantUrl(ctx.tenant, fileLink(ctx.tenantId, id)),
        })),
      })
      return id
    },
  }
}
