import { z } from 'zod'
import { languageTag, type Place } from '@/lib/conversations/schema'
import { freeText, idPageInput, line, uuid, webAddress } from '@/lib/kernel/schema'

export const SOURCE_KINDS = ['website', 'page', 'file', 'text', 'qa'] as const
export const SCHEDULES = ['off', 'daily', 'weekly'] as const
export const PAGE_STATES = ['found', 'queued', 'fetching', 'indexed', 'failed', 'skipped', 'gone', 'archived'] as const
export const MOST_PAGES = 2_000
export const MOST_FILE_MB = 30
/** For a quick answer in the browser; what counts is what is in the file. */
export const FILE_NAMES = '.pdf,.docx,.html,.htm,.md,.markdown,.txt,.text,.csv,.tsv'

export type SourceKind = (typeof SOURCE_KINDS)[number]
export type Schedule = (typeof SCHEDULES)[number]
export type PageState = (typeof PAGE_STATES)[number]
export type CrawlState = 'queued' | 'discovering' | 'choosing' | 'fetching' | 'done' | 'cancelled' | 'failed'

const pageLimit = z.coerce.number().int().min(1).max(MOST_PAGES).default(100)
const name = line(120)

/** `choose`: stop after discovery and let a person tick pages. `all`: take what was found. */
const mode = z.enum(['choose', 'all']).default('choose')

export const addSourceInput = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('website'),
    url: webAddress,
    name: name.optional(),
    pageLimit,
    mode,
    schedule: z.enum(SCHEDULES).default('off'),
  }),
  z.strictObject({
    kind: z.literal('page'),
    url: webAddress,
    name: name.optional(),
    schedule: z.enum(SCHEDULES).default('off'),
  }),
  z.strictObject({ kind: z.literal('text'), name, text: freeText(200_000).min(1, 'is required') }),
  z.strictObject({ kind: z.literal('qa'), question: line(300), answer: freeText(10_000).min(1, 'is required') }),
])

export const updateSourceInput = z.strictObject({
  id: uuid,
  name: name.optional(),
  pageLimit: z.coerce.number().int().min(1).max(MOST_PAGES).optional(),
  schedule: z.enum(SCHEDULES).optional(),
  folderId: uuid.nullable().optional(),
  /** Null: told from its text. */
  language: languageTag.nullable().optional(),
  /** The last day on which it holds, in the company's time zone; null: no end. */
  validUntil: z.iso.date('is not a date').nullable().optional(),
  /** The agents that answer from it; null: all. */
  agentIds: z.array(uuid).min(1, 'choose at least one').max(100).nullable().optional(),
})

export const MOST_FOLDERS = 200
const folderName = line(80)
export const createFolderInput = z.strictObject({ name: folderName })
export const renameFolderInput = z.strictObject({ folderId: uuid, name: folderName })
/** What becomes of its sources: they lie in no folder, in another one, or are deleted too. */
export const deleteFolderInput = z.strictObject({
  folderId: uuid,
  sources: z.enum(['keep', 'move', 'delete']).default('keep'),
  toFolderId: uuid.optional(),
})
export const moveSourcesInput = z.strictObject({ ids: z.array(uuid).min(1).max(200), folderId: uuid.nullable() })
export type FolderView = { id: string; name: string; sources: number }

/** `name`: the title of a text, the question of a pair. */
export const updateTextInput = z.strictObject({
  id: uuid,
  name: line(300),
  text: freeText(200_000).min(1, 'is required'),
})

export const pageIdInput = z.strictObject({ pageId: uuid })

export const sourceIdInput = z.strictObject({ id: uuid })

export const startCrawlInput = z.strictObject({ sourceId: uuid, mode: z.enum(['choose', 'all']).default('all') })

export const crawlIdInput = z.strictObject({ crawlId: uuid })

/** Ticks: all found pages but `except`, or only `only`. */
export const choosePagesInput = z.strictObject({
  crawlId: uuid,
  selection: z.union([
    z.strictObject({ only: z.array(uuid).min(1).max(MOST_PAGES) }),
    z.strictObject({ except: z.array(uuid).max(MOST_PAGES) }),
  ]),
})

export const listSourcesInput = z.strictObject({
  ...idPageInput,
  search: freeText(200).optional(),
  kind: z.enum(SOURCE_KINDS).optional(),
  language: languageTag.optional(),
  /** `none`: what lies in no folder. */
  folder: z.union([uuid, z.literal('none')]).optional(),
})

/** Why a source should be looked at: over, soon over, not renewed for long, pages that failed or are gone, never of use. */
export const FRESHNESS = ['expired', 'expiring', 'old', 'failed', 'unused'] as const
export type Freshness = (typeof FRESHNESS)[number]
/** `days`: how much longer it holds, from now on; only of a source that has an end. */
export const renewSourceInput = z.strictObject({ id: uuid, days: z.coerce.number().int().min(1).max(3_650).optional() })
export const listFreshnessInput = z.strictObject({ ...idPageInput, reason: z.enum(FRESHNESS) })

export const listPagesInput = z.strictObject({
  ...idPageInput,
  sourceId: uuid,
  status: z.enum(PAGE_STATES).optional(),
  search: freeText(200).optional(),
})

export const searchKnowledgeInput = z.strictObject({
  question: freeText(4_000).min(1, 'is required'),
  language: freeText(12).default('en'),
  limit: z.coerce.number().int().min(1).max(20).default(6),
  /** Only what this agent may answer from. */
  agentId: uuid.optional(),
})

export type Passage = {
  chunkId: string
  pageId: string
  title: string
  heading: string
  content: string
  url: string | null
  score: number
  /** Where in its file it stands, counted from 1; null for what has no such places. */
  place: Place | null
  /** The upload that it was read from. */
  versionId: string | null
}

export type CrawlProgress = {
  id: string
  sourceId: string
  state: CrawlState
  mode: string
  discovered: number
  selected: number
  indexed: number
  unchanged: number
  failed: number
  error: string | null
  startedAt: string | null
  finishedAt: string | null
  /** Pages looked at per second since fetching began; null before the first. */
  pagesPerSecond: number | null
  secondsLeft: number | null
}
