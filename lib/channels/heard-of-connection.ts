import type { CommandContext } from '@/lib/operations'
import { SANDBOX } from './schema'

/** A connection that is told of a hundred messages a second needs no hundred writes for it. */
const ENOUGH_MS = 30_000

/** The provider has told us something, whatever it was. */
export async function heardOfConnection(ctx: CommandContext, connectionId: string): Promise<void> {
  if (connectionId === SANDBOX) return
  const now = Date.now()
  await ctx.db.channelConnection.updateMany({
    where: { id: connectionId, OR: [{ heardAt: null }, { heardAt: { lt: new Date(now - ENOUGH_MS) } }] },
    data: { heardAt: new Date(now) },
  })
}
