import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { removeSource } from './remove-source'
import { sourceIdInput } from './schema'

/** Removes a source with its pages. Help articles that were drafted from them stay, without the link. */
export const deleteSource = command({
  name: 'knowledge.delete-source',
  access: 'knowledge:delete',
  input: sourceIdInput,
  route: {
    method: 'DELETE',
    path: '/knowledge/sources/{id}',
    summary: 'Delete a knowledge source',
    tags: ['Knowledge'],
  },
  handler: async ({ ctx, input }) => {
    const source = await ctx.db.knowledgeSource.findFirst({ where: { id: input.id } })
    if (!source) throw notFound('Knowledge source')
    const pages = await removeSource(ctx, source.id)
    ctx.audit({ resourceId: source.id, before: { kind: source.kind, name: source.name, url: source.url, pages } })
    return { id: source.id }
  },
})
