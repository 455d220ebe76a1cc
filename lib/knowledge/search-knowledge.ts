import { toldLanguage } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { toPassage } from './passage'
import { type Passage, searchKnowledgeInput } from './schema'
import { searchLanguage } from './search-language'

const FEW = 3
const SHORTEST_WORD = 4

/**
 * Passages that may answer a question, best first: full text, and where that finds little, words with typing errors. `language` counts
 * where the question itself does not tell in which language it is.
 */
export const searchKnowledge = query({
  name: 'knowledge.search',
  access: 'knowledge:read',
  input: searchKnowledgeInput,
  route: { method: 'GET', path: '/knowledge/search', summary: 'Search the knowledge base', tags: ['Knowledge'] },
  handler: async ({ ctx, input }): Promise<Passage[]> => {
    const { agentId } = input
    const language = searchLanguage(toldLanguage(input.question) ?? input.language)
    const hits = await ctx.db.$search.knowledge(input.question, language, input.limit, { agentId })
    if (hits.length >= FEW) return hits.map(toPassage)
    const words = [...new Set(input.question.match(/[\p{L}\p{N}]+/gu) ?? [])].filter(
      (word) => word.length >= SHORTEST_WORD,
    )
    if (words.length === 0) return hits.map(toPassage)
    const fuzzy = await ctx.db.$search.knowledgeFuzzy(words.slice(0, 12), input.limit, { agentId })
    const known = new Set(hits.map((hit) => hit.id))
    return [...hits, ...fuzzy.filter((hit) => !known.has(hit.id))].slice(0, input.limit).map(toPassage)
  },
})
