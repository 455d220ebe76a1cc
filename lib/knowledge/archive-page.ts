import { conflict, notFound } from '@/lib/kernel'
import { type CommandContext, command, giveBackStanding } from '@/lib/operations'
import { pageIdInput } from './schema'

/** Puts a page aside, inside a command: it keeps its words, is searched no more, and is not read again. */
export async function putAside(ctx: CommandContext, pageId: string): Promise<string> {
  const page = await ctx.db.knowledgePage.findFirst({
    where: { id: pageId },
    select: { id: true, title: true, status: true, sourceId: true },
  })
  if (!page) throw notFound('Page')
  if (page.status !== 'indexed') throw conflict('This page is not searched anyway.')
  await ctx.db.knowledgeChunk.deleteMany({ where: { pageId } })
  await ctx.db.knowledgePage.update({
    where: ctx.key(pageId),
    data: { status: 'archived', isSelected: false, reason: null },
  })
  await giveBackStanding(ctx, 'knowledge_pages')
  ctx.audit({ resourceId: page.sourceId, after: { page: page.title, status: 'archived' } })
  return page.sourceId
}

/** @throws not_found, conflict where it is not searched anyway */
export const archivePage = command({
  name: 'knowledge.archive-page',
  access: 'knowledge:write',
  input: pageIdInput,
  route: {
    method: 'POST',
    path: '/knowledge/pages/{pageId}/archive',
    summary: 'Put a page of the knowledge aside',
    tags: ['Knowledge'],
  },
  handler: async ({ ctx, input: { pageId } }) => {
    await putAside(ctx, pageId)
    return { id: pageId }
  },
})
