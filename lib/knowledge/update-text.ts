import { notFound, sha256Hex } from '@/lib/kernel'
import { assertWithinLimit, command, takeStanding } from '@/lib/operations'
import { countWords } from './count-words'
import { indexPage } from './index-page'
import { updateTextInput } from './schema'
import { pageLanguage, settleLanguage } from './source-language'

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
    const counted = { table: ctx.db.knowledgePage, where: { status: 'indexed' } }
    await assertWithinLimit(ctx, 'knowledge_pages', page.id, counted)
    if (page.status === 'archived') await takeStanding(ctx, 'knowledge_pages')
    const now = new Date()
    await ctx.db.knowledgeSource.update({
      where: ctx.key(source.id),
      data: { name: input.name.slice(0, 120), renewedAt: now },
    })
    const changed = await ctx.db.knowledgePage.update({
      where: ctx.key(page.id),
      data: {
        title: input.name,
        content: input.text,
        contentHash: sha256Hex(input.text),
        wordCount: countWords(input.text),
        language: pageLanguage(source, `${input.name}\n${input.text}`, page.language),
        status: 'indexed',
        fetchedAt: now,
      },
    })
    await indexPage(ctx, changed)
    await settleLanguage(ctx, source.id)
    ctx.emit('page.indexed', { pageId: page.id, sourceId: source.id })
    ctx.emit('knowledge.changed', { sourceId: source.id })
    ctx.audit({ resourceId: source.id, after: { name: input.name } })
    return { id: source.id }
  },
})
