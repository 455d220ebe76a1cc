import { newId, sha256Hex } from '@/lib/kernel'
import { type CommandContext, command, takeStanding } from '@/lib/operations'
import { countWords } from './count-words'
import { indexPage } from './index-page'
import { nextCrawlAt } from './schedule'
import { addSourceInput } from './schema'
import { pageLanguage } from './source-language'

const UNTOLD = { language: null, isLanguageSet: false }

/** Adds a source. Websites and single pages begin a crawl; texts and pairs are searchable at once. */
export const addSource = command({
  name: 'knowledge.add-source',
  access: 'knowledge:write',
  input: addSourceInput,
  route: { method: 'POST', path: '/knowledge/sources', summary: 'Add a knowledge source', tags: ['Knowledge'] },
  handler: async ({ ctx, input }) => {
    const id = newId()
    if (input.kind === 'text' || input.kind === 'qa') {
      const title = input.kind === 'text' ? input.name : input.question
      const content = input.kind === 'text' ? input.text : input.answer
      const language = pageLanguage(UNTOLD, `${title}\n${content}`, ctx.tenant.locale)
      await ctx.db.knowledgeSource.create({
        data: { id, kind: input.kind, name: title.slice(0, 120), status: 'ready', pageLimit: 1, language },
      })
      await addTextPage(ctx, id, { title, content, language })
      ctx.audit({ resourceId: id, after: { kind: input.kind, name: title } })
      return { id, crawlId: null }
    }
    const url = new URL(input.url)
    const crawlId = newId()
    await ctx.db.knowledgeSource.create({
      data: {
        id,
        kind: input.kind,
        name: input.name ?? (input.kind === 'page' ? url.hostname + url.pathname : url.hostname),
        url: url.toString(),
        status: 'working',
        pageLimit: input.kind === 'page' ? 1 : input.pageLimit,
        schedule: input.schedule,
        nextCrawlAt: nextCrawlAt(input.schedule, new Date()),
      },
    })
    await ctx.db.crawl.create({
      data: { id: crawlId, sourceId: id, mode: input.kind === 'page' ? 'all' : input.mode },
    })
    ctx.emit('crawl.requested', { crawlId, sourceId: id })
    ctx.audit({ resourceId: id, after: { kind: input.kind, url: url.toString() } })
    return { id, crawlId }
  },
})

type TextPage = { title: string; content: string; language: string }

async function addTextPage(ctx: CommandContext, sourceId: string, text: TextPage): Promise<void> {
  await takeStanding(ctx, 'knowledge_pages')
  const page = await ctx.db.knowledgePage.create({
    data: {
      id: newId(),
      sourceId,
      urlHash: sha256Hex(sourceId),
      ...text,
      contentHash: sha256Hex(text.content),
      status: 'indexed',
      wordCount: countWords(text.content),
      fetchedAt: new Date(),
    },
  })
  await indexPage(ctx, page)
  ctx.emit('page.indexed', { pageId: page.id, sourceId })
  ctx.emit('knowledge.changed', { sourceId })
}
