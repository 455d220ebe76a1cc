import type { Prisma } from '@/lib/db'
import { notFound } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { type Brief, brief } from './brief'
import { ruleProblems } from './channel-rules'
import { claimsOf } from './claims'
import { contentOf, type DraftContent } from './draft-content'
import type { Act, DraftKind, DraftState, Network } from './kinds'
import type { DraftView, SegmentThen, SourceView, Told } from './schema'

type Row = Prisma.DraftGetPayload<object>

/** The shapes of these columns are written by this room alone. */
export const segmentOf = ({ segment }: Pick<Row, 'segment'>): SegmentThen | null => segment as SegmentThen | null
export const briefOf = (row: { brief: unknown }): Brief => brief.parse(row.brief)
export const storedContent = ({ kind, content }: Pick<Row, 'kind' | 'content'>): DraftContent | null =>
  content === null ? null : contentOf(kind as DraftKind, content)

/** Claims of a text are all that neither the brief, nor what the model was told of the company, nor the sources say. */
function claimsIn(row: Row, content: DraftContent | null) {
  if (!content) return []
  const told = (row.told as Told[]).filter(({ part }) => part !== 'compliance').map(({ text }) => text)
  const sources = (row.sources as SourceView[]).flatMap(({ title, text }) => [title, text])
  return claimsOf(content, [...told, ...sources])
}

export function draftView(row: Row): DraftView {
  const content = storedContent(row)
  const network = row.network as Network | null
  return {
    id: row.id,
    setId: row.setId,
    kind: row.kind as DraftKind,
    network,
    segment: segmentOf(row),
    language: row.language,
    variantOf: row.variantOf,
    state: row.state as DraftState,
    act: row.act as Act,
    error: row.error,
    content,
    version: row.version,
    sources: row.sources as SourceView[],
    told: row.told as Told[],
    claims: claimsIn(row, content),
    problems: content ? ruleProblems(content, network) : [],
    model: row.model,
    cost: { tokens: row.tokens, micro: row.costMicro === null ? null : Number(row.costMicro) },
    updatedAt: row.updatedAt.toISOString(),
  }
}

/** @throws not_found */
export async function reachDraft({ db }: Pick<TenantContext, 'db'>, draftId: string): Promise<Row> {
  const row = await db.draft.findFirst({ where: { id: draftId } })
  if (!row) throw notFound('Draft')
  return row
}
