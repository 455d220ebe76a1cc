import { z } from 'zod'
import { newId, sha256Hex, uuid } from '@/lib/kernel'
import { passagePrints } from '@/lib/knowledge'
import { type CommandContext, command } from '@/lib/operations'
import { type Match, matchPassages } from './match-passages'

/** What so many passages have in common is a form, not a copy. */
const MOST_ALIKE = 40
const MOST_OF_PAGE = 20
/** Nobody looks through more; those that are decided make room. */
const MOST_OPEN = 1_000
const LONGEST_TEXT = 1_200

const PASSAGE = {
  id: true,
  title: true,
  heading: true,
  content: true,
  prints: true,
  page: {
    select: {
      id: true,
      sourceId: true,
      urlHash: true,
      versionId: true,
      placeKind: true,
      placeFrom: true,
      status: true,
      source: { select: { isForAllAgents: true, agentIds: true, expiresAt: true } },
    },
  },
} as const

const read = (ctx: CommandContext, where: { pageId: string } | { id: { in: string[] } }) =>
  ctx.db.knowledgeChunk.findMany({ where, orderBy: { id: 'asc' }, select: PASSAGE, take: 2_000 })
type Passage = Awaited<ReturnType<typeof read>>[number]

/** Names a page also after it was read anew, or came with the next version of its file. */
const lasting = ({ page }: Passage): string =>
  page.versionId ? `${page.sourceId}:${page.placeKind}:${page.placeFrom}` : `${page.sourceId}:${page.urlHash}`

/** Sources of which no agent reads both may well say two things. */
const haveOneReader = (one: Passage, other: Passage): boolean => {
  const [own, theirs] = [one.page.source, other.page.source]
  return own.isForAllAgents || theirs.isForAllAgents || own.agentIds.some((id) => theirs.agentIds.includes(id))
}

type Found = { key: string; match: Match; sides: [Passage, Passage]; passages: number }

/** What was found of two passages, under the name that it keeps; several alike passages of two pages are one finding. */
function note(found: Map<string, Found>, own: Passage, other: Passage, match: Match): void {
  const pages = [lasting(own), lasting(other)].sort().join(' ')
  const key = sha256Hex(`${match.kind} ${pages} ${match.kind === 'contradiction' ? match.about : ''}`)
  const known = found.get(key)
  if (!known) found.set(key, { key, match, sides: [own, other], passages: 1 })
  else if (match.kind === 'duplicate') {
    known.passages += 1
    if (own.content.length > known.sides[0].content.length) Object.assign(known, { match, sides: [own, other] })
  }
}

const rowOf = ({ match, sides: [own, other], passages }: Found) => {
  const texts = match.kind === 'contradiction' ? match.sentences : [own.content, other.content]
  return {
    firstPageId: own.page.id,
    secondPageId: other.page.id,
    firstSourceId: own.page.sourceId,
    secondSourceId: other.page.sourceId,
    firstText: (texts[0] ?? '').slice(0, LONGEST_TEXT),
    secondText: (texts[1] ?? '').slice(0, LONGEST_TEXT),
    likeness: match.likeness,
    passages,
  }
}

/**
 * Compares the passages of a page with those that share a print with them. What was found before and is so no longer goes; what was
 * decided stays decided. The same page again changes nothing.
 */
export const comparePage = command({
  name: 'knowledge_findings.compare-page',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ pageId: uuid }),
  handler: async ({ ctx, input: { pageId } }) => {
    const [page] = await ctx.db.knowledgePage.updateManyAndReturn({
      where: { id: pageId, status: 'indexed', comparedAt: null },
      data: { comparedAt: new Date() },
    })
    if (!page) return
    const own = await read(ctx, { pageId })
    for (const passage of own.filter(({ prints }) => prints.length === 0)) {
      const prints = passagePrints(ctx.tenantId, passage)
      if (prints.length > 0) await ctx.db.knowledgeChunk.update({ where: ctx.key(passage.id), data: { prints } })
    }
    const pairs = await ctx.db.$search.knowledgeAlike(pageId, MOST_ALIKE)
    const others = await read(ctx, { id: { in: [...new Set(pairs.map(({ otherId }) => otherId))] } })
    const byId = new Map([...own, ...others].map((passage) => [passage.id, passage]))
    const now = new Date()
    const found = new Map<string, Found>()
    for (const { id, otherId } of pairs) {
      const [one, other] = [byId.get(id), byId.get(otherId)]
      if (!one || !other || other.page.status !== 'indexed' || !haveOneReader(one, other)) continue
      if (other.page.source.expiresAt && other.page.source.expiresAt <= now) continue
      for (const match of matchPassages(one, other)) note(found, one, other, match)
    }
    const kept = [...found.values()].slice(0, MOST_OF_PAGE)
    await ctx.db.knowledgeFinding.deleteMany({
      where: {
        state: 'open',
        OR: [{ firstPageId: pageId }, { secondPageId: pageId }],
        key: { notIn: kept.map(({ key }) => key) },
      },
    })
    const room = MOST_OPEN - (await ctx.db.knowledgeFinding.count({ where: { state: 'open' } }))
    for (const finding of kept.slice(0, Math.max(0, room))) {
      const data = rowOf(finding)
      const before = await ctx.db.knowledgeFinding.updateMany({ where: { key: finding.key }, data })
      if (before.count > 0) continue
      const kind = finding.match.kind
      await ctx.db.knowledgeFinding.createMany({
        data: [{ id: newId(), kind, key: finding.key, ...data }],
        skipDuplicates: true,
      })
    }
  },
})
