import { invalid, notFound } from '@/lib/kernel'
import { type CommandContext, command } from '@/lib/operations'
import { emitExpiry } from './expiry-notices'
import { reachFolder } from './folder-view'
import { endOfDay } from './last-day'
import { nextCrawlAt } from './schedule'
import { updateSourceInput } from './schema'

async function assertAgents(ctx: CommandContext, ids: readonly string[]): Promise<void> {
  const known = await ctx.db.agent.findMany({ where: { id: { in: [...ids] } }, select: { id: true } })
  if (known.length < new Set(ids).size) throw invalid('agentIds', 'is not an agent')
}

/** What a source is called, where it lies, how often it is looked at, its language, its end, and which agents answer from it. */
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
  handler: async ({ ctx, input: { id, agentIds, language, validUntil, folderId, name, pageLimit, schedule } }) => {
    const before = await ctx.db.knowledgeSource.findFirst({ where: { id } })
    if (!before) throw notFound('Knowledge source')
    if (folderId) await reachFolder(ctx, folderId)
    if (agentIds) await assertAgents(ctx, agentIds)
    const dueAt = schedule ? nextCrawlAt(schedule, new Date()) : before.nextCrawlAt
    const until = validUntil ? endOfDay(validUntil, ctx.tenant.timeZone) : null
    const data = {
      nextCrawlAt: dueAt,
      ...(name === undefined ? {} : { name }),
      ...(pageLimit === undefined ? {} : { pageLimit }),
      ...(schedule === undefined ? {} : { schedule }),
      ...(folderId === undefined ? {} : { folderId }),
      ...(validUntil === undefined ? {} : { expiresAt: until }),
      ...(agentIds === undefined ? {} : { isForAllAgents: agentIds === null, agentIds: agentIds ?? [] }),
      ...(language === undefined ? {} : { isLanguageSet: language !== null, ...(language ? { language } : {}) }),
    }
    const after = await ctx.db.knowledgeSource.update({ where: ctx.key(id), data })
    if (schedule && dueAt) ctx.emit('crawl.due', { sourceId: id }, { at: dueAt })
    if (until && until.getTime() !== before.expiresAt?.getTime()) emitExpiry(ctx, id, until)
    const isSaidAnew = language !== undefined && (language === null ? before.isLanguageSet : true)
    if (isSaidAnew) ctx.emit('source.language-set', { sourceId: id })
    const told = ({ nextCrawlAt: _, ...rest }: Partial<typeof data>) => rest
    ctx.audit({
      resourceId: id,
      before: Object.fromEntries(Object.keys(told(data)).map((field) => [field, before[field as keyof typeof before]])),
      after: told(data),
    })
    return { id: after.id }
  },
})
