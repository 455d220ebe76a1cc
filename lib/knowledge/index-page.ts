import type { Prisma } from '@/lib/db'
import { newId } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { chunkMarkdown } from '@/lib/providers/crawler'
import { chunkRows } from './chunk-rows'
import { passagePrints } from './passage-prints'
import { searchLanguage } from './search-language'

type IndexablePage = {
  id: string
  title: string
  language: string
  content: string
  placeKind?: string | null
  placeFrom?: number | null
}

function passagesOf({ content, placeKind, placeFrom }: IndexablePage) {
  if (placeKind === 'rows') {
    return chunkRows(content, placeFrom ?? 1).map(({ content, from, to }, position) => ({
      position,
      heading: '',
      content,
      placeFrom: from,
      placeTo: to,
    }))
  }
  return chunkMarkdown(content).map(({ position, headingPath, content }) => ({
    position,
    heading: headingPath.join(' › '),
    content,
  }))
}

const MOST_HEADINGS = 8_000

/**
 * Replaces a page's chunks and what search knows it by; the search columns follow by themselves. Call it inside a transaction.
 * @param also what else is written of the page: its words are looked at once for each writing
 */
export async function indexPage(
  ctx: TenantContext,
  page: IndexablePage,
  also: Prisma.KnowledgePageUncheckedUpdateInput = {},
): Promise<number> {
  await ctx.db.knowledgeChunk.deleteMany({ where: { pageId: page.id } })
  const passages = passagesOf(page)
  const language = searchLanguage(page.language)
  const headings = [...new Set(passages.map(({ heading }) => heading))].join('\n').slice(0, MOST_HEADINGS)
  await ctx.db.knowledgePage.update({
    where: ctx.key(page.id),
    data: { ...also, searchLanguage: language, headings, comparedAt: null },
  })
  await ctx.db.knowledgeChunk.createMany({
    data: passages.map((passage) => ({
      id: newId(),
      pageId: page.id,
      title: page.title,
      language,
      embedding: [],
      prints: passagePrints(ctx.tenantId, { title: page.title, ...passage }),
      ...passage,
    })),
  })
  return passages.length
}
