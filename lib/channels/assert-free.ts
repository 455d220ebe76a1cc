import { conflict } from '@/lib/kernel'
import { type CommandContext, ownRows } from '@/lib/operations'
import type { ChannelKind } from './schema'

type Wanted = { kind: ChannelKind; address: string; connectionId?: string }

/**
 * A number belongs to one provider at a time: of two connections with the same one, answers would come to the one that it is set to
 * there, and campaigns would go out from the other. Names of senders belong to nobody. @throws conflict
 */
export async function assertFree(ctx: CommandContext, { kind, address, connectionId }: Wanted): Promise<void> {
  if (kind !== 'sms' || !address.startsWith('+')) return
  const other = await ctx.db.channelConnection.findFirst({
    where: { kind, address, ...ownRows(ctx), ...(connectionId ? { id: { not: connectionId } } : {}) },
    select: { name: true },
  })
  if (other) throw conflict(`This number is connected already, as “${other.name}”. Remove it there first.`)
}
