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

/** `agentId`: who answers from it, and gets nothing that is not meant for it; null: a person, who may read all of it. */
type Question = { question: string; language: string; limit: number; agentId: string | null }

async function searchByMeaning(ctx: TenantContext, { question, limit, agentId }: Question): Promise<Passage[]> {
  const { ai, embeddingModel } = await aiFor(ctx)
  if (!embeddingModel) return []
  try {
    const [embedding] = await ai.embed([question], embeddingModel)
    if (!embedding) return []
    const hits = await ctx.db.$search.knowledgeVector(embedding, embeddingModel, limit, { agentId })
    return hits.map(toPassage)
  } catch (error) {
    if (!isAiFailure(error) && !isAppError(error)) throw error
    logger.warn({ err: error, tenantId: ctx.tenantId }, 'no embedding of the question; searching by words alone')
    return []
  }
}

/** Passages that may answer a question: by words and, where the company's provider has an embedding model, by meaning. */
export async function retrievePassages(ctx: TenantContext, input: Question): Promise<Passage[]> {
  const [byWords, byMeaning] = await Promise.all([
    searchKnowledge(ctx, { ...input, agentId: input.agentId ?? undefined }),
    searchByMeaning(ctx, input),
  ])
  return byMeaning.length === 0 ? byWords : fuseRankings([byWords, byMeaning], input.limit)
}
