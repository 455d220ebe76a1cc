import type { Connection } from '@/lib/channels'
import { writeDeliveryToken } from '@/lib/deliveries'
import { invalid } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import type { ApiMessageTold, ApiStatusTold } from '@/lib/providers/api-channel/schema'
import type { Told } from './schema'

type Channel = Pick<Connection, 'id' | 'address'>

const momentOf = (at: string | undefined): string => (at === undefined ? new Date() : new Date(at)).toISOString()

/** What somebody wrote: ids are of the channel, since two may use the same. @throws invalid where it says nothing */
export function messageOfApi({ id, address }: Channel, told: ApiMessageTold): Told {
  const { from, name = null, text, files, at } = told
  if (text === '' && files.length === 0) throw invalid('text', 'is required')
  return {
    event: {
      kind: 'text',
      id: `${id}:${told.id}`,
      from: `${address}:${from}`,
      name,
      text,
      // What they are shows when they are here.
      files: files.map(({ url, name }) => ({ sourceRef: url, kind: 'document' as const, name })),
      connectionId: id,
      at: momentOf(at),
    },
  }
}

/** What became of a message of this channel. @returns null for one that it has not carried */
export async function statusOfApi(ctx: TenantContext, { id }: Channel, told: ApiStatusTold): Promise<Told | null> {
  const message = await ctx.db.message.findFirst({
    where: { id: told.id, authorKind: { not: 'contact' }, conversation: { channel: 'api', connectionRef: id } },
    select: { id: true, conversationId: true },
  })
  if (!message) return null
  const { status, reason = null, at } = told
  const about = writeDeliveryToken(ctx.tenantId, { conversationId: message.conversationId, messageId: message.id })
  return {
    event: {
      kind: 'status',
      id: message.id,
      about,
      status,
      reason: status === 'failed' ? (reason ?? 'failed') : null,
      loses: null,
      connectionId: id,
      at: momentOf(at),
    },
  }
}
