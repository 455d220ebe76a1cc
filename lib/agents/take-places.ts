import { type CommandContext, ownRows } from '@/lib/operations'

/** One agent answers at a place: the others of the account leave it. */
export async function takePlaces(ctx: CommandContext, agentId: string, places: readonly string[]): Promise<void> {
  if (places.length === 0) return
  const others = await ctx.db.agent.findMany({
    where: { id: { not: agentId }, channels: { hasSome: [...places] }, ...ownRows(ctx) },
    select: { id: true, channels: true },
  })
  for (const other of others) {
    const channels = other.channels.filter((place) => !places.includes(place))
    await ctx.db.agent.update({
      where: ctx.key(other.id),
      data: { channels, version: { increment: 1 } },
      select: { id: true },
    })
  }
}
