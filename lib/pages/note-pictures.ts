import { noteUses, usedFile } from '@/lib/content'
import type { CommandContext } from '@/lib/operations'
import { type PageContent, pageContent } from './schema'

const picturesIn = ({ image, blocks }: PageContent): string[] =>
  [image, ...blocks.map((block) => ('src' in block ? block.src : null))].flatMap(usedFile)

/** Notes which pictures of the library stand in a page: in what is worked on, and in what visitors see. */
export async function notePictures(ctx: CommandContext, pageId: string): Promise<void> {
  const where = { id: pageId }
  const row = await ctx.db.landingPage.findFirst({ where, select: { content: true, published: true } })
  const shown = [row?.content, row?.published].flatMap((content) => (content ? [pageContent.parse(content)] : []))
  await noteUses(ctx, { kind: 'page', id: pageId }, shown.flatMap(picturesIn))
}
