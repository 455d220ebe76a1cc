import { z } from 'zod'
import { query } from '@/lib/operations'
import { connectionsOf } from './connection'
import { connectionView } from './connection-view'
import { CHANNEL_KINDS } from './schema'

/** The numbers that the account writes from, with how they work. */
export const listConnections = query({
  name: 'channels.list',
  access: 'campaigns:read',
  input: z.strictObject({ kind: z.enum(CHANNEL_KINDS) }),
  route: {
    method: 'GET',
    path: '/channels',
    summary: 'List the numbers that messages are sent from',
    tags: ['Channels'],
  },
  handler: async ({ ctx, input: { kind } }) => {
    const connections = await connectionsOf(ctx, kind)
    return { items: connections.map((connection) => connectionView(ctx, connection)) }
  },
})
