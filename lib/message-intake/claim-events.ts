import type { CarriedChannel } from '@/lib/conversations/schema'
import type { CommandContext } from '@/lib/operations'
import { type ToldEvent, toldEvent } from './schema'

/** Takes events for settling: of two who try at once, the second waits and then gets none of them. */
export async function claimEvents(
  ctx: CommandContext,
  ids: string[],
): Promise<{ channel: CarriedChannel; event: ToldEvent }[]> {
  const rows = await ctx.db.messageEvent.updateManyAndReturn({
    where: { id: { in: ids }, settledAt: null },
    data: { settledAt: new Date() },
    select: { id: true, channel: true, data: true },
  })
  return rows
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ channel, data }) => ({ channel: channel as CarriedChannel, event: toldEvent.parse(data) }))
}
