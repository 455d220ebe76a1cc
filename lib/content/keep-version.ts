import { newId } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'
import type { EmailContent } from './email-blocks'

const MOST_VERSIONS = 50

/** Keeps what an item is now; the oldest versions go. */
export async function keepVersion(
  ctx: CommandContext,
  item: { id: string; version: number; name: string; content: EmailContent },
): Promise<void> {
  const { id: itemId, version, name, content } = item
  const actorLabel = ctx.actor.label.slice(0, 200)
  await ctx.db.contentVersion.create({ data: { id: newId(), itemId, version, name, content, actorLabel } })
  await ctx.db.contentVersion.deleteMany({ where: { itemId, version: { lte: version - MOST_VERSIONS } } })
}
