import { toldLanguage } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { toPassage } from './passage'
import { type Passage, searchKnowledgeInput } from './schema'
import { searchLanguage } from './search-language'

const FEW = 3
const SHORTEST_WORD = 4
const MOST_SPELLED = 12
const WORD = /[\p{L}\p{N}]+/gu

/**
 * Passages that may answer a question, best first: full text, and where that finds little, once more with its words as they were probably
 * meant. `language` counts where the question itself does not tell in which language it is.
 */
export const searchKnowledge = query({
  name: 'knowledge.search',
  access: 'knowledge:read',
  input: searchKnowledgeInput,
  route: { method: 'GET', path: '/knowledge/search', summary: 'Search the knowledge base', tags: ['Knowledge'] },
  handler: async ({ ctx, input }): Promise<Passage[]> => {
    const { agentId } = input
    const language = searchLanguage(toldLanguage(input.question) ?? input.language)
    const { question, limit } = input
    const hits = await ctx.db.$search.knowledge(question, language, limit, { agentId })
    if (hits.length >= FEW) return hits.map(toPassage)
    const words = [...new Set(question.match(WORD) ?? [])].filter((word) => word.length >= SHORTEST_WORD)
    const spelled = await ctx.db.$search.knowledgeSpelled(words.slice(0, MOST_SPELLED), language, { agentId })
    if (spelled.length === 0) return hits.map(toPassage)
    const meant = new Map(spelled.map((each) => [each.word, each.spelled]))
    const corrected = question.replace(WORD, (word) => meant.get(word) ?? word)
    const more = await ctx.db.$search.knowledge(corrected, language, limit, { agentId })
    const known = new Set(hits.map((hit) => hit.id))
    return [...hits, ...more.filter((hit) => !known.has(hit.id))].slice(0, limit).map(toPassage)
  },
})
