import type { Prisma } from '@/lib/db'
import { definition, type SequenceRow, type SequenceView } from './schema'

export const ROW_FIELDS = {
  id: true,
  name: true,
  status: true,
  triggerKind: true,
  entered: true,
  underWay: true,
  finished: true,
  left: true,
  activatedAt: true,
  updatedAt: true,
} satisfies Prisma.SequenceSelect

export type Sequence = Prisma.SequenceGetPayload<object>

export const storedDefinition = (stored: unknown) => definition.parse(stored)

export const sequenceRow = (row: Prisma.SequenceGetPayload<{ select: typeof ROW_FIELDS }>): SequenceRow => ({
  id: row.id,
  name: row.name,
  status: row.status as SequenceRow['status'],
  triggerKind: row.triggerKind as SequenceRow['triggerKind'],
  counts: { entered: row.entered, underWay: row.underWay, finished: row.finished, left: row.left },
  activatedAt: row.activatedAt?.toISOString() ?? null,
  updatedAt: row.updatedAt.toISOString(),
})

export const sequenceView = (row: Sequence, held: SequenceView['held']): SequenceView => ({
  ...sequenceRow(row),
  version: row.version,
  definition: storedDefinition(row.definition),
  liveVersion: row.liveVersion,
  hasChanges: row.liveVersion !== null && row.liveSaving !== row.version,
  held,
})
