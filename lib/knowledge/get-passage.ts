import { z } from 'zod'
import { notFound, uuid } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { placeOf } from './passage'

/**
 * Where an answer has it from: the passage in its page. `passage` is null once the page says something else, `page` once it is gone;
 * then the upload that it was read from is what is left.
 */
export const getPassage = query({
  name: 'knowledge.get-passage',
  access: 'knowledge:read',
  input: z.strictObject({ pageId: uuid, chunkId: uuid, versionId: uuid.optional() }),
  route: {
    method: 'GET',
    path: '/knowledge/pages/{pageId}/passages/{chunkId}',
    summary: 'Get the passage that an answer rests on',
    tags: ['Knowledge'],
  },
  handler: async ({ ctx, input: { pageId, chunkId, versionId } }) => {
    const page = await ctx.db.knowledgePage.findFirst({
      where: { id: pageId },
      include: { source: { select: { id: true, name: true, kind: true } } },
    })
    const chunk = page && (await ctx.db.knowledgeChunk.findFirst({ where: { id: chunkId, pageId } }))
    const upload = versionId ?? page?.versionId
    const version = upload
      ? await ctx.db.documentVersion.findFirst({
          where: { id: upload },
          include: { source: { select: { id: true, name: true, kind: true } } },
        })
      : null
    const source = page?.source ?? version?.source
    if (!source) throw notFound('Passage')
    return {
      source,
      page: page && {
        title: page.title,
        url: page.url,
        content: page.content,
        place: placeOf(page.placeKind, page.placeFrom, page.placeTo),
      },
      passage: chunk && {
        heading: chunk.heading,
        content: chunk.content,
        place: page && placeOf(page.placeKind, chunk.placeFrom ?? page.placeFrom, chunk.placeTo ?? page.placeTo),
      },
      version: version && {
        id: version.id,
        version: version.version,
        state: version.state,
        fileName: version.fileName,
      },
    }
  },
})
