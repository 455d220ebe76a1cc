import { newId } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { chunkMarkdown } from '@/lib/providers/crawler'
import { searchLanguage } from './search-language'

type IndexablePage = { id: string; title: string; language: string; content: string }

/** Replaces a page's chunks; the search columns follow by themselves. Call it inside a transaction. */
export async function indexPage(ctx: TenantContext, page: IndexablePage): Promise<number> {
  await ctx.db.knowledgeChunk.deleteMany({ where: { pageId: page.id } })
  const chunks = chunkMarkdown(page.content)
  await ctx.db.knowledgeChunk.createMany({
    data: chunks.map((chunk) => ({
      id: newId(),
      pageId: page.id,
      position: chunk.position,
      title: page.title,
      heading: chunk.headingPath.join(' › '),
      content: chunk.content,
      language: searchLanguage(page.language),
      embedding: [],
    })),
  })
  return chunks.length
}
