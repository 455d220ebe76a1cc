import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { nextCrawlAt } from './schedule'
import { updateSourceInput } from './schema'

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
