import { type RawTenantClient, type TenantScope, tenantScope } from '@/lib/db'

export type PassageHit = {
  id: string
  pageId: string
  title: string
  heading: string
  content: string
  url: string | null
  score: number
}
export type ArticleHit = { id: string; slug: string; title: string; summary: string; score: number }
export type ConversationHit = { conversationId: string; messageId: string; body: string }

/** The audited functions of the tenant plane; each takes the tenant from the context, never from an argument. */
export type SearchFunctions = {
  /** @param language name of a text search configuration (`english`) */
  knowledge(question: string, language: string, maxRows: number): Promise<PassageHit[]>
  /** Tolerates typing errors; slower, so ask it when `knowledge` finds little. */
  knowledgeFuzzy(words: string[], maxRows: number): Promise<PassageHit[]>
  knowledgeVector(embedding: number[], model: string, maxRows: number): Promise<PassageHit[]>
  articles(question: string, language: string, maxRows: number): Promise<ArticleHit[]>
  conversations(words: string, maxRows: number): Promise<ConversationHit[]>
}

type RawClient = Pick<RawTenantClient, '$queryRawUnsafe'>

const PASSAGE = 'id, page_id AS "pageId", title, heading, content, url, score'

export function searchFunctions(client: RawClient, scope: TenantScope, schema: string): SearchFunctions {
  const call = <Row>(columns: string, name: string, parameters: string, values: unknown[]): Promise<Row[]> =>
    tenantScope.run(scope, async () =>
      client.$queryRawUnsafe<Row[]>(`SELECT ${columns} FROM "${schema}".${name}(${parameters})`, ...values),
    )
  return {
    knowledge: (question, language, maxRows) =>
      call(PASSAGE, 'search_knowledge', '$1, $2, $3::int', [question, language, maxRows]),
    knowledgeFuzzy: (words, maxRows) =>
      call(PASSAGE, 'search_knowledge_fuzzy', '$1::text[], $2::int', [words, maxRows]),
    knowledgeVector: (embedding, model, maxRows) =>
      call(PASSAGE, 'search_knowledge_vector', '$1::real[], $2, $3::int', [embedding, model, maxRows]),
    articles: (question, language, maxRows) =>
      call('id, slug, title, summary, score', 'search_articles', '$1, $2, $3::int', [question, language, maxRows]),
    conversations: (words, maxRows) =>
      call(
        'conversation_id AS "conversationId", message_id AS "messageId", body',
        'search_conversations',
        '$1, $2::int',
        [words, maxRows],
      ),
  }
}
