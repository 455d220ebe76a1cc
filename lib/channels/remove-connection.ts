import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { releaseNumber } from './number-directory'
import { connectionIdInput } from './schema'

/** Forgets a number and its keys. Campaigns that send from it wait and say so. @throws not_found */
export const removeConnection = command({
  name: 'channels.remove',
  access: 'campaigns:admin',
  input: connectionIdInput,
  about: { model: 'channelConnection', id: ({ connectionId }) => connectionId },
  route: {
    method: 'DELETE',
    path: '/channels/{connectionId}',
    summary: 'Remove a connected number',
    tags: ['Channels'],
  },
  handler: async ({ ctx, input: { connectionId } }) => {
    const row = await ctx.db.channelConnection.findFirst({ where: { id: connectionId } })
    if (!row) throw notFound('Number')
    await ctx.db.channelConnection.delete({ where: ctx.key(connectionId) })
    if (row.kind === 'whatsapp') await releaseNumber({ accountId: ctx.tenant.accountId, connectionId })
    ctx.audit({ resourceId: connectionId, before: { name: row.name, address: row.address } })
    return { id: connectionId }
  },
})
