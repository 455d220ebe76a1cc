import { retrievePassages } from '@/lib/agents'
import type { TenantContext } from '@/lib/operations'
import { type Brief, MOST_SOURCES } from './brief'
import { textOf } from './content-lines'
import type { DraftContent } from './draft-content'
import type { SourceView } from './schema'

const MOST_CHARACTERS = 1_500
/** Where only some sources count, more are looked at. */
const WIDE = 20
export const MOST_PASSAGE_CHARACTERS = MOST_SOURCES * (MOST_CHARACTERS + 100)

export type DraftPassage = { title: string; url: string | null; text: string }

const passage = ({ title, url, content }: { title: string; url: string | null; content: string }): DraftPassage => ({
  title: title.slice(0, 300) || '–',
  url,
  text: content.slice(0, MOST_CHARACTERS),
})

/** The pages of the chosen sources; null where all count. */
async function chosenPages(ctx: TenantContext, sourceIds: readonly string[]): Promise<Set<string>> {
  const rows = await ctx.db.knowledgePage.findMany({
    where: { sourceId: { in: [...sourceIds] }, status: 'indexed' },
    select: { id: true },
    take: 5_000,
  })
  return new Set(rows.map(({ id }) => id))
}

/** The first words of the chosen sources, where nothing in them speaks of the goal. */
async function firstChunks(ctx: TenantContext, pages: ReadonlySet<string>): Promise<DraftPassage[]> {
  const rows = await ctx.db.knowledgeChunk.findMany({
    where: { pageId: { in: [...pages].slice(0, MOST_SOURCES) }, position: 0 },
    take: MOST_SOURCES,
    select: { title: true, content: true, page: { select: { url: true } } },
  })
  return rows.map(({ page, ...row }) => passage({ ...row, url: page.url }))
}

/** What the company's knowledge says of the goal, as far as the brief wants it. */
export async function passagesFor(ctx: TenantContext, brief: Brief): Promise<DraftPassage[]> {
  const { knowledge, goal, offer, language } = brief
  if (knowledge === 'none') return []
  const question = `${goal}\n${offer}`.trim().slice(0, 2_000)
  const isAll = knowledge === 'all'
  const found = await retrievePassages(ctx, { question, language, limit: isAll ? MOST_SOURCES : WIDE, agentId: null })
  if (isAll) return found.map(passage)
  const pages = await chosenPages(ctx, knowledge)
  const fitting = found.filter(({ pageId }) => pages.has(pageId)).slice(0, MOST_SOURCES)
  return fitting.length ? fitting.map(passage) : firstChunks(ctx, pages)
}

const tellingWords = (text: string): string[] =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => word.length > 3)

const LEAST_WORDS = 4
const LEAST_SHARE = 0.6

/** The passages with whether a sentence of the text leans on them: most of its telling words stand there. */
export function withUse(passages: readonly DraftPassage[], content: DraftContent): SourceView[] {
  const sentences = textOf(content)
    .split(/(?<=[.!?؟])\s+|\n+/u)
    .map(tellingWords)
    .filter((words) => words.length >= LEAST_WORDS)
  return passages.map((source) => {
    const known = new Set(tellingWords(`${source.title} ${source.text}`))
    const isUsed = sentences.some(
      (words) => words.filter((word) => known.has(word)).length >= words.length * LEAST_SHARE,
    )
    return { ...source, isUsed }
  })
}
