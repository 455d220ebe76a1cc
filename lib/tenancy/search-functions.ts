import type { CallFunction } from './call-function'

export type PassageHit = {
  id: string
  pageId: string
  title: string
  heading: string
  content: string
  url: string | null
  score: number
  /** `page` or `rows` of a file. */
  placeKind: string | null
  placeFrom: number | null
  placeTo: number | null
  versionId: string | null
}
export type ArticleHit = { id: string; slug: string; title: string; summary: string; score: number }
/** Where a conversation stands: the same three decide every order of the inbox. */
export type InboxPlace = { id: string; priority: number; lastMessageAt: Date }
export type InboxOrderBy = { isByPriority: boolean; after: InboxPlace | null; maxRows: number }
/** A conversation of a page of the inbox, with what is shown of those who take part. */
export type InboxHit = InboxPlace & {
  channel: string
  address: string | null
  subject: string | null
  state: string
  status: string
  version: number
  handoverReason: string | null
  snoozedUntil: Date | null
  lastMessagePreview: string
  lastMessageBy: string
  contactReadAt: Date | null
  dueAt: Date | null
  dueKind: string | null
  laterDueAt: Date | null
  laterDueKind: string | null
  /** How far the reader has read it. */
  readAt: Date | null
  contact: { id: string; name: string | null; emailNormalized: string | null }
  assignee: { id: string; name: string; avatarFileId: string | null } | null
  team: { id: string; name: string; icon: string | null } | null
  labels: { label: { id: string; name: string; color: number } }[]
}
/** A contact's id and where it stands in the order asked for. */
export type ContactHit = { id: string; place: string }
export type ContactOrder = {
  sort: string
  isDown: boolean
  after: { place: string; id: string } | null
  maxRows: number
}

/**
 * What of the knowledge is searched. `sources`: those that may be; all, if none are named. `agentId`: who answers from it; a person,
 * who may read all of it, without one.
 */
type SearchScope = { sources?: string[] | undefined; agentId?: string | null | undefined }

/** The audited functions of the tenant plane; each takes the tenant from the context, never from an argument. */
export type SearchFunctions = {
  /**
   * @param language name of a text search configuration (`english`)
   */
  knowledge(question: string, language: string, maxRows: number, scope?: SearchScope): Promise<PassageHit[]>
  /** Of words that stand nowhere in the knowledge: those that they were probably meant to be. */
  knowledgeSpelled(words: string[], language: string, scope?: SearchScope): Promise<{ word: string; spelled: string }[]>
  knowledgeVector(embedding: number[], model: string, maxRows: number, scope?: SearchScope): Promise<PassageHit[]>
  /** Passages of other pages that may say what those of a page say; at most so many for each. */
  knowledgeAlike(pageId: string, mostEach: number): Promise<{ id: string; otherId: string }[]>
  /** Counts in how many passages common words stand, where the counts have become old. */
  countWords(): Promise<{ passages: number; counted: boolean }>
  articles(question: string, language: string, maxRows: number): Promise<ArticleHit[]>
  /**
   * One page of conversations.
   * @param wanted the filters that `search_inbox` knows
   * @param readerId the member whose read marks are told; null for whoever has none
   */
  inbox(wanted: object, order: InboxOrderBy, readerId: string | null): Promise<InboxHit[]>
  /** How many there are, no further than `most`. */
  inboxCount(wanted: object, most: number): Promise<number>
  /** One page of contacts. @param wanted the filters that `search_contacts` knows */
  contacts(wanted: object, order: ContactOrder): Promise<ContactHit[]>
}

const COUNT_MS = 60_000

const PASSAGE =
  'id, page_id AS "pageId", title, heading, content, url, score, place_kind AS "placeKind", place_from AS "placeFrom", place_to AS "placeTo", version_id AS "versionId"'

const INBOX = '$1::jsonb, $2::boolean, $3::jsonb, $4::int'

const INBOX_ROW =
  'id, channel, address, subject, state, status, priority, version, handover_reason AS "handoverReason", snoozed_until AS "snoozedUntil", last_message_preview AS "lastMessagePreview", last_message_at AS "lastMessageAt", last_message_by AS "lastMessageBy", contact_read_at AS "contactReadAt", due_at AS "dueAt", due_kind AS "dueKind", later_due_at AS "laterDueAt", later_due_kind AS "laterDueKind", read_at AS "readAt", contact, assignee, team, labels'

export function searchFunctions(callFunction: CallFunction): SearchFunctions {
  const call = <Row>(columns: string, name: string, parameters: string, values: unknown[]): Promise<Row[]> =>
    callFunction(columns, `${name}(${parameters})`, values)
  return {
    knowledge: (question, language, maxRows, { sources, agentId } = {}) =>
      call(PASSAGE, 'search_knowledge', '$1, $2, $3::int, $4::uuid[], $5::uuid', [
        question,
        language,
        maxRows,
        sources ?? null,
        agentId ?? null,
      ]),
    knowledgeSpelled: (words, language, { sources, agentId } = {}) =>
      call('word, spelled', 'search_knowledge_spelled', '$1::text[], $2, $3::uuid[], $4::uuid', [
        words,
        language,
        sources ?? null,
        agentId ?? null,
      ]),
    knowledgeVector: (embedding, model, maxRows, { sources, agentId } = {}) =>
      call(PASSAGE, 'search_knowledge_vector', '$1::real[], $2, $3::int, $4::uuid[], $5::uuid', [
        embedding,
        model,
        maxRows,
        sources ?? null,
        agentId ?? null,
      ]),
    knowledgeAlike: (pageId, mostEach) =>
      call('id, other_id AS "otherId"', 'search_knowledge_alike', '$1::uuid, $2::int', [pageId, mostEach]),
    countWords: async () => {
      const [row] = await callFunction<{ passages: number; counted: boolean }>(
        'passages, counted',
        'search_knowledge_count_words()',
        [],
        COUNT_MS,
      )
      if (!row) throw new Error('the words were not counted')
      return row
    },
    articles: (question, language, maxRows) =>
      call('id, slug, title, summary, score', 'search_articles', '$1, $2, $3::int', [question, language, maxRows]),
    inbox: (wanted, { isByPriority, after, maxRows }, readerId) =>
      call(INBOX_ROW, 'search_inbox_page', `${INBOX}, $5::uuid`, [
        JSON.stringify(wanted),
        isByPriority,
        after && JSON.stringify({ id: after.id, priority: after.priority, at: after.lastMessageAt }),
        maxRows,
        readerId,
      ]),
    inboxCount: async (wanted, most) => {
      const values = [JSON.stringify(wanted), false, null, most]
      const [row] = await call<{ count: number }>('count(*)::int AS count', 'search_inbox', INBOX, values)
      return row?.count ?? 0
    },
    contacts: (wanted, { sort, isDown, after, maxRows }) =>
      call('id, place', 'search_contacts', '$1::jsonb, $2, $3::boolean, $4, $5::uuid, $6::int', [
        JSON.stringify(wanted),
        sort,
        isDown,
        after?.place ?? null,
        after?.id ?? null,
        maxRows,
      ]),
  }
}
