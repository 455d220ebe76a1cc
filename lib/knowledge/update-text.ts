import { notFound, sha256Hex } from '@/lib/kernel'
import { assertWithinLimit, command } from '@/lib/operations'
import { countWords } from './count-words'
import { indexPage } from './index-page'
import { updateTextInput } from './schema'

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
    await ctx.db.knowledgeSource.update({ where: ctx.key(source.id), data: { name: input.name.slice(0, 120) } })
    const changed = await ctx.db.knowledgePage.update({
      where: ctx.key(page.id),
      data: {
        title: input.name,
        content: input.text,
        contentHash: sha256Hex(input.text),
        wordCount: countWords(input.text),
        fetchedAt: new Date(),
      },
    })
    await indexPage(ctx, changed)
    ctx.emit('page.indexed', { pageId: page.id, sourceId: source.id })
    ctx.audit({ resourceId: source.id, after: { name: input.name } })
    return { id: source.id }
  },
})
