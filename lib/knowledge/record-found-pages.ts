import { z } from 'zod'
import { newId, sha256Hex, uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'

const found = z.strictObject({ url: z.string(), title: z.string().nullish() })

/** Notes pages that discovery has found so far; the same page again changes nothing. */
export const recordFoundPages = command({
  name: 'knowledge.record-found-pages',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ crawlId: uuid, pages: z.array(found) }),
  handler: async ({ ctx, input }) => {
    const crawl = await ctx.db.crawl.findFirst({
      where: { id: input.crawlId, state: 'discovering', isCancelled: false },
    })
    if (!crawl) return { isWanted: false }
    const rows = new Map(input.pages.map((page) => [sha256Hex(page.url), page]))
    await ctx.db.knowledgePage.createMany({
      data: [...rows].map(([urlHash, page]) => ({
        id: newId(),
        sourceId: crawl.sourceId,
        url: page.url,
        urlHash,
        title: page.title ?? '',
        status: 'found',
        crawlId: crawl.id,
      })),
      skipDuplicates: true,
    })
    await ctx.db.knowledgePage.updateMany({
      where: { sourceId: crawl.sourceId, urlHash: { in: [...rows.keys()] } },
      data: { crawlId: crawl.id },
    })
    const discovered = await ctx.db.knowledgePage.count({ where: { crawlId: crawl.id } })
    await ctx.db.crawl.update({ where: ctx.key(crawl.id), data: { discovered } })
    return { isWanted: true }
  },
})
