import { aiFor } from '@/lib/ai'
import { isAppError, logger } from '@/lib/kernel'
import { searchKnowledge, toPassage } from '@/lib/knowledge'
import type { Passage } from '@/lib/knowledge/schema'
import type { TenantContext } from '@/lib/operations'
import { isAiFailure } from '@/lib/providers/ai'

/** Reciprocal rank fusion (Cormack et al., 2009): a place far down one list weighs little beside a place high up another. */
const FUSION_CONSTANT = 60

/** Merges ranked lists; what stands high in several comes first. Each chunk once. */
export function fuseRankings(lists: readonly (readonly Passage[])[], limit: number): Passage[] {
  const scores = new Map<string, { passage: Passage; score: number }>()
  for (const list of lists) {
    for (const [rank, passage] of list.entries()) {
      const known = scores.get(passage.chunkId) ?? { passage, score: 0 }
      scores.set(passage.chunkId, { passage, score: known.score + 1 / (FUSION_CONSTANT + rank + 1) })
    }
  }
  return [...scores.values()]
    .sort((one, other) => other.score - one.score)
    .slice(0, limit)
    .map(({ passage }) => passage)
}

async function searchByMeaning(ctx: TenantContext, question: string, limit: number): Promise<Passage[]> {
  const { ai, embeddingModel } = await aiFor(ctx)
  if (!embeddingModel) return []
  try {
    const [embedding] = await ai.embed([question], embeddingModel)
    if (!embedding) return []
    const hits = await ctx.db.$search.knowledgeVector(embedding, embeddingModel, limit)
    return hits.map(toPassage)
  } catch (error) {
    if (!isAiFailure(error) && !isAppError(error)) throw error
    logger.warn({ err: error, tenantId: ctx.tenantId }, 'no embedding of the question; searching by words alone')
    return []
  }
}

type Question = { question: string; language: string; limit: number }

/** Passages that may answer a question: by words and, where the company's provider has an embedding model, by meaning. */
export async function retrievePassages(ctx: TenantContext, input: Question): Promise<Passage[]> {
  const [byWords, byMeaning] = await Promise.all([
    searchKnowledge(ctx, input),
    searchByMeaning(ctx, input.question, input.limit),
  ])
  return byMeaning.length === 0 ? byWords : fuseRankings([byWords, byMeaning], input.limit)
}
