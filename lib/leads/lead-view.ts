import type { Prisma } from '@/lib/db'
import type { TenantContext } from '@/lib/operations'
import { accountOf } from './pipeline'
import type { CreditTouch, LeadSource, LeadView, ScoreReason, StageKind, Touch } from './schema'

export const LEAD_FIELDS = {
  id: true,
  subTenantId: true,
  contactId: true,
  stageId: true,
  title: true,
  status: true,
  valueMinor: true,
  currency: true,
  ownerId: true,
  sourceKind: true,
  sourceId: true,
  campaignId: true,
  campaignTouch: true,
  firstTouch: true,
  lastTouch: true,
  expectedOn: true,
  closedAt: true,
  closeReason: true,
  score: true,
  scoreReasons: true,
  stageSince: true,
  version: true,
  createdAt: true,
  updatedAt: true,
  contact: { select: { id: true, name: true, emailNormalized: true, companyName: true } },
  stage: { select: { id: true, name: true, kind: true } },
} as const satisfies Prisma.LeadSelect

export type LeadRow = Prisma.LeadGetPayload<{ select: typeof LEAD_FIELDS }>

/** Both are written by this room alone. */
const touchOf = (stored: unknown): Touch | null => (stored === null ? null : (stored as Touch))
export const storedReasons = (stored: unknown): ScoreReason[] =>
  Array.isArray(stored) ? (stored as ScoreReason[]) : []

export const dayOf = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null

export function leadView(
  ctx: Pick<TenantContext, 'tenantId'>,
  row: LeadRow,
  nameOf: ReadonlyMap<string, string>,
): LeadView {
  const { emailNormalized, ...contact } = row.contact
  return {
    id: row.id,
    accountId: accountOf(ctx, row),
    title: row.title,
    contact: { ...contact, email: emailNormalized },
    stage: { ...row.stage, kind: row.stage.kind as StageKind },
    status: row.status as StageKind,
    valueMinor: row.valueMinor === null ? null : Number(row.valueMinor),
    currency: row.currency,
    ownerId: row.ownerId,
    ownerName: row.ownerId ? (nameOf.get(row.ownerId) ?? null) : null,
    source: { kind: row.sourceKind as LeadSource, id: row.sourceId },
    credit:
      row.campaignId && row.campaignTouch
        ? { campaignId: row.campaignId, touch: row.campaignTouch as CreditTouch }
        : null,
    firstTouch: touchOf(row.firstTouch),
    lastTouch: touchOf(row.lastTouch),
    expectedOn: dayOf(row.expectedOn),
    closedAt: row.closedAt?.toISOString() ?? null,
    closeReason: row.closeReason,
    score: row.score,
    reasons: storedReasons(row.scoreReasons),
    stageSince: row.stageSince.toISOString(),
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

/** Rows with the names of those who look after them. */
export async function leadViews(ctx: TenantContext, rows: readonly LeadRow[]): Promise<LeadView[]> {
  const ownerIds = [...new Set(rows.flatMap(({ ownerId }) => ownerId ?? []))]
  const owners = ownerIds.length
    ? await ctx.db.member.findMany({ where: { id: { in: ownerIds } }, select: { id: true, name: true } })
    : []
  const nameOf = new Map(owners.map(({ id, name }) => [id, name]))
  return rows.map((row) => leadView(ctx, row, nameOf))
}
