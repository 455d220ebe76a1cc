import { z } from 'zod'
import { command } from '@/lib/operations'

const MOST = 1_000

/** Findings about pages that are no longer searched go; what was decided about them stays, for their next version. */
export const forgetGone = command({
  name: 'knowledge_findings.forget-gone',
  access: 'system',
  isAudited: false,
  input: z.strictObject({}),
  handler: async ({ ctx }) => {
    const findings = await ctx.db.knowledgeFinding.findMany({
      where: { state: 'open' },
      orderBy: { id: 'asc' },
      take: MOST,
      select: { id: true, firstPageId: true, secondPageId: true },
    })
    const pages = await ctx.db.knowledgePage.findMany({
      where: {
        id: { in: findings.flatMap(({ firstPageId, secondPageId }) => [firstPageId, secondPageId]) },
        status: 'indexed',
      },
      select: { id: true },
    })
    const there = new Set(pages.map(({ id }) => id))
    const gone = findings.filter(({ firstPageId, secondPageId }) => !there.has(firstPageId) || !there.has(secondPageId))
    await ctx.db.knowledgeFinding.deleteMany({ where: { id: { in: gone.map(({ id }) => id) }, state: 'open' } })
  },
})
