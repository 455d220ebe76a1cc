import { z } from 'zod'
import { isAppError, limitExceeded, uuid } from '@/lib/kernel'
import { type CommandContext, command, giveBackStanding, limitOf, takeStanding, usedOf } from '@/lib/operations'
import { UNLIMITED } from '@/lib/tenancy'
import { indexPage } from './index-page'
import { pageLanguage } from './source-language'

const PAGES = 'knowledge_pages'

const outcome = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('content'),
    title: z.string(),
    description: z.string(),
    language: z.string(),
    content: z.string(),
    contentHash: z.string(),
    wordCount: z.number().int(),
    etag: z.string().nullable(),
    lastModified: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('unchanged') }),
  z.strictObject({ kind: z.literal('failed'), reason: z.string(), httpStatus: z.number().int().nullable() }),
])

export type PageOutcome = z.infer<typeof outcome>

/** What came of one page. A page that another worker has taken over meanwhile, or that was cancelled, is left alone. */
export const recordPage = command({
  name: 'knowledge.record-page',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ crawlId: uuid, pageId: uuid, outcome }),
  handler: async ({ ctx, input }) => {
    const page = await ctx.db.knowledgePage.findFirst({
      where: { id: input.pageId, crawlId: input.crawlId, status: 'fetching' },
      include: {
        _count: { select: { chunks: true } },
        source: { select: { language: true, isLanguageSet: true } },
      },
    })
    if (!page) return
    const isIndexedBefore = page._count.chunks > 0
    const kind = await applyOutcome(ctx, page, isIndexedBefore, input.outcome)
    await ctx.db.crawl.update({ where: ctx.key(input.crawlId), data: { [kind]: { increment: 1 } } })
  },
})

type PageRow = {
  id: string
  sourceId: string
  contentHash: string | null
  source: { language: string | null; isLanguageSet: boolean }
}

async function applyOutcome(
  ctx: CommandContext,
  page: PageRow,
  isIndexedBefore: boolean,
  result: PageOutcome,
): Promise<'indexed' | 'unchanged' | 'failed'> {
  const fetchedAt = new Date()
  const update = (data: Parameters<typeof ctx.db.knowledgePage.update>[0]['data']) =>
    ctx.db.knowledgePage.update({ where: ctx.key(page.id), data: { ...data, fetchedAt, leaseUntil: null } })

  if (result.kind === 'failed') {
    const isGone = result.httpStatus === 404 || result.httpStatus === 410
    if (isGone && isIndexedBefore) {
      await ctx.db.knowledgeChunk.deleteMany({ where: { pageId: page.id } })
      await giveBackStanding(ctx, PAGES)
    }
    // A page that only fails for now stays searchable with what it said before.
    const status = isGone ? 'gone' : isIndexedBefore ? 'indexed' : 'failed'
    await update({ status, reason: result.reason, httpStatus: result.httpStatus })
    return 'failed'
  }
  if (result.kind === 'unchanged' || (result.contentHash === page.contentHash && isIndexedBefore)) {
    await update({ status: 'indexed', reason: null, httpStatus: 200 })
    return 'unchanged'
  }
  const skip = async (data: Parameters<typeof update>[0] = {}) => {
    await update({ ...data, status: 'skipped', reason: limitExceeded(PAGES).userMessage })
    return 'failed' as const
  }
  if (!isIndexedBefore && (await seemsFull(ctx))) return skip()
  const { kind: _, ...read } = result
  const content = { ...read, language: pageLanguage(page.source, read.content, read.language) }
  const told = { status: 'indexed', reason: null, httpStatus: 200, fetchedAt, leaseUntil: null }
  await indexPage(ctx, { id: page.id, ...content }, { ...content, ...told })
  // Counted last: whoever counts another page waits for this one, and a long page takes its time.
  if (!isIndexedBefore && !(await hasRoom(ctx))) {
    await ctx.db.knowledgeChunk.deleteMany({ where: { pageId: page.id } })
    return skip({ content: '', contentHash: null, headings: '' })
  }
  ctx.emit('page.indexed', { pageId: page.id, sourceId: page.sourceId })
  return 'indexed'
}

/** As far as can be seen without waiting for those who count at this moment. */
async function seemsFull(ctx: CommandContext): Promise<boolean> {
  const limit = limitOf(ctx, PAGES)
  return limit !== UNLIMITED && (await usedOf(ctx, PAGES)) >= limit
}

async function hasRoom(ctx: CommandContext): Promise<boolean> {
  try {
    await takeStanding(ctx, PAGES)
    return true
  } catch (error) {
    if (!isAppError(error, 'limit_exceeded')) throw error
    return false
  }
}
