import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'

const DAY_MS = 86_400_000
const cited = z.array(z.object({ passage: z.object({ pageId: uuid }) }))

/** An answer has named pages: their sources were of use. Noted once a day, so that answers do not wait for one another. */
export const noteCitations = command({
  name: 'knowledge.note-citations',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ answerId: uuid }),
  handler: async ({ ctx, input: { answerId } }) => {
    const message = await ctx.db.message.findFirst({ where: { answerId }, select: { sources: true } })
    const pages = cited.safeParse(message?.sources)
    if (!pages.success || pages.data.length === 0) return
    const now = new Date()
    const sources = await ctx.db.knowledgePage.findMany({
      where: { id: { in: pages.data.map(({ passage }) => passage.pageId) } },
      orderBy: { sourceId: 'asc' },
      select: { sourceId: true },
    })
    for (const sourceId of new Set(sources.map((page) => page.sourceId))) {
      await ctx.db.knowledgeSource.updateMany({
        where: { id: sourceId, OR: [{ citedAt: null }, { citedAt: { lt: new Date(now.getTime() - DAY_MS) } }] },
        data: { citedAt: now },
      })
    }
  },
})
