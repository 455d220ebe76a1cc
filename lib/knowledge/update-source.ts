import { notFound, sha256Hex } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { indexPage } from './index-page'
import { nextCrawlAt } from './schedule'
import { updateSourceInput, updateTextInput } from './schema'

/** Name, page limit and schedule of a source. */
export const updateSource = command({
  name: 'knowledge.update-source',
  access: 'knowledge:write',
  input: updateSourceInput,
  route: {
    method: 'PATCH',
    path: '/knowledge/sources/{id}',
    summary: 'Change a knowledge source',
    tags: ['Knowledge'],
  },
  handler: async ({ ctx, input: { id, ...changes } }) => {
    const before = await ctx.db.knowledgeSource.findFirst({ where: { id } })
    if (!before) throw notFound('Knowledge source')
    const dueAt = changes.schedule ? nextCrawlAt(changes.schedule, new Date()) : before.nextCrawlAt
    const data = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
    const after = await ctx.db.knowledgeSource.update({ where: ctx.key(id), data: { ...data, nextCrawlAt: dueAt } })
    if (changes.schedule && dueAt) ctx.emit('crawl.due', { sourceId: id }, { at: dueAt })
    ctx.audit({
      resourceId: id,
      before: { name: before.name, schedule: before.schedule, pageLimit: before.pageLimit },
      after: changes,
    })
    return { id: after.id }
  },
})

/** The words of a pasted text or of a question-and-answer pair. */
export const updateText = command({
  name: 'knowledge.update-text',
  access: 'knowledge:write',
  input: updateTextInput,
  route: {
    method: 'PUT',
    path: '/knowledge/texts/{id}',
    summary: 'Change a pasted text or answer',
    tags: ['Knowledge'],
  },
  handler: async ({ ctx, input }) => {
    const source = await ctx.db.knowledgeSource.findFirst({ where: { id: input.id, kind: { in: ['text', 'qa'] } } })
    const page = source && (await ctx.db.knowledgePage.findFirst({ where: { sourceId: source.id } }))
    if (!source || !page) throw notFound('Knowledge source')
    await ctx.db.knowledgeSource.update({ where: ctx.key(source.id), data: { name: input.name.slice(0, 120) } })
    const changed = await ctx.db.knowledgePage.update({
      where: ctx.key(page.id),
      data: {
        title: input.name,
        content: input.text,
        contentHash: sha256Hex(input.text),
        wordCount: input.text.split(/\s+/).filter(Boolean).length,
        fetchedAt: new Date(),
      },
    })
    await indexPage(ctx, changed)
    ctx.emit('page.indexed', { pageId: page.id, sourceId: source.id })
    ctx.audit({ resourceId: source.id, after: { name: input.name } })
    return { id: source.id }
  },
})
