import { newId } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'
import type { PageContent } from './schema'

const MOST_VERSIONS = 50

/** Keeps what a page is now; the oldest versions go. */
export async function keepPageVersion(
  ctx: CommandContext,
  { id: pageId, version, content }: { id: string; version: number; content: PageContent },
): Promise<void> {
  const actorLabel = ctx.actor.label.slice(0, 200)
  await ctx.db.landingPageVersion.create({ data: { id: newId(), pageId, version, content, actorLabel } })
  await ctx.db.landingPageVersion.deleteMany({ where: { pageId, version: { lte: version - MOST_VERSIONS } } })
}
