import type { Prisma } from '@/lib/db'
import { definition, type WorkflowRow, type WorkflowView } from './schema'

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
} satisfies Prisma.WorkflowSelect

export type Workflow = Prisma.WorkflowGetPayload<object>

export const storedDefinition = (stored: unknown) => definition.parse(stored)

export const workflowRow = (row: Prisma.WorkflowGetPayload<{ select: typeof ROW_FIELDS }>): WorkflowRow => ({
  id: row.id,
  name: row.name,
  status: row.status as WorkflowRow['status'],
  triggerKind: row.triggerKind as WorkflowRow['triggerKind'],
  counts: { entered: row.entered, underWay: row.underWay, finished: row.finished, left: row.left },
  activatedAt: row.activatedAt?.toISOString() ?? null,
  updatedAt: row.updatedAt.toISOString(),
})

export const workflowView = (row: Workflow): WorkflowView => ({
  ...workflowRow(row),
  version: row.version,
  definition: storedDefinition(row.definition),
  liveVersion: row.liveVersion,
  hasChanges: row.liveVersion !== null && row.liveSaving !== row.version,
})
