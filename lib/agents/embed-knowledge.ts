import { z } from 'zod'
import { aiFor } from '@/lib/ai'
import { uuid } from '@/lib/kernel'
import { command, task } from '@/lib/operations'

const BATCH = 64
const FIRST = '00000000-0000-0000-0000-000000000000'

const saveEmbeddings = command({
  name: 'agents.save-embeddings',
  access: 'system',
  isAudited: false,
  input: z.strictObject({
    model: z.string(),
    rows: z.array(z.strictObject({ chunkId: uuid, embedding: z.array(z.number()) })),
  }),
  handler: async ({ ctx, input }) => {
    for (const row of input.rows) {
      await ctx.db.knowledgeChunk.updateMany({
        where: { id: row.chunkId },
        data: { embedding: row.embedding, embeddingModel: input.model },
      })
    }
  },
})

/**
 * Embeds what has no vector of the company's embedding model yet: one page, or all of the knowledge after the model was
 * changed. It may stop anywhere; run again, it goes on with what is left.
 */
export const embedKnowledge = task({
  name: 'agents.embed-knowledge',
  access: 'system',
  input: z.strictObject({ pageId: uuid.optional() }),
  handler: async ({ ctx, input }) => {
    const { ai, embeddingModel: model } = await aiFor(ctx)
    if (!model) return { embedded: 0 }
    const page = input.pageId ? { pageId: input.pageId } : {}
    for (let embedded = 0, after = FIRST; ; ) {
      const batch = await ctx.db.knowledgeChunk.findMany({
        where: { ...page, id: { gt: after }, OR: [{ embeddingModel: null }, { embeddingModel: { not: model } }] },
        select: { id: true, title: true, heading: true, content: true },
        orderBy: { id: 'asc' },
        take: BATCH,
      })
      const last = batch.at(-1)
      if (!last) return { embedded }
      const vectors = await ai.embed(
        batch.map(({ title, heading, content }) => `${title}\n${heading}\n${content}`),
        model,
      )
      const rows = batch.flatMap(({ id }, index) => {
        const embedding = vectors[index]
        return embedding ? [{ chunkId: id, embedding }] : []
      })
      await saveEmbeddings(ctx, { model, rows })
      embedded += rows.length
      after = last.id
    }
  },
})
