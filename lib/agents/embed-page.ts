import { z } from 'zod'
import { aiFor } from '@/lib/ai'
import { uuid } from '@/lib/kernel'
import { command, task } from '@/lib/operations'

const BATCH = 64

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

/** Embeds the chunks of a freshly indexed page where the company's provider has an embedding model. */
export const embedPage = task({
  name: 'agents.embed-page',
  access: 'system',
  input: z.strictObject({ pageId: uuid }),
  handler: async ({ ctx, input }) => {
    const { ai, embeddingModel } = await aiFor(ctx)
    if (!embeddingModel) return
    const chunks = await ctx.db.knowledgeChunk.findMany({
      where: { pageId: input.pageId },
      orderBy: { position: 'asc' },
    })
    for (let at = 0; at < chunks.length; at += BATCH) {
      const batch = chunks.slice(at, at + BATCH)
      const vectors = await ai.embed(
        batch.map((chunk) => `${chunk.title}\n${chunk.heading}\n${chunk.content}`),
        embeddingModel,
      )
      const rows = batch.flatMap((chunk, index) => {
        const embedding = vectors[index]
        return embedding ? [{ chunkId: chunk.id, embedding }] : []
      })
      await saveEmbeddings(ctx, { model: embeddingModel, rows })
    }
  },
})
