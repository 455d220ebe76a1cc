import { z } from 'zod'
import { freeText, idPageInput, line, uuid } from '@/lib/kernel/schema'
import { TENANT_STATUSES } from '@/lib/lifecycle/schema'

export const BULK_OPERATIONS = ['suspend', 'reactivate', 'plan', 'feature', 'announce'] as const
export type BulkOperation = (typeof BULK_OPERATIONS)[number]

/** What is done to each company. */
export const bulkChange = z.discriminatedUnion('operation', [
  z.strictObject({ operation: z.literal('suspend'), reason: line(300) }),
  z.strictObject({ operation: z.literal('reactivate'), reason: line(300) }),
  z.strictObject({ operation: z.literal('plan'), planId: line(40) }),
  z.strictObject({ operation: z.literal('feature'), feature: line(80), enabled: z.boolean(), reason: line(300) }),
  z.strictObject({
    operation: z.literal('announce'),
    title: line(120),
    body: freeText(2_000).min(1, 'is required'),
    days: z.number().int().min(1).max(365),
  }),
])
export type BulkChange = z.output<typeof bulkChange>

/** The same filter as the list of companies has. */
export const companyFilter = z.strictObject({
  search: freeText(200).optional(),
  status: z.array(z.enum(TENANT_STATUSES)).max(10).optional(),
  planId: z.array(line(40)).max(50).optional(),
})
export type CompanyFilter = z.output<typeof companyFilter>

export const bulkSelection = z.union([
  z.strictObject({ ids: z.array(uuid).min(1).max(1_000) }),
  z.strictObject({ filter: companyFilter }),
])
export type BulkSelection = z.output<typeof bulkSelection>

export const previewBulkInput = z.strictObject({ selection: bulkSelection, change: bulkChange })

/** `count` is the typed number of companies that will change: another one starts nothing. */
export const startBulkInput = previewBulkInput.extend({ count: z.number().int().min(1) })

export const bulkRunInput = z.strictObject({ id: uuid })

export const ITEM_STATUSES = ['pending', 'done', 'skipped', 'failed', 'cancelled'] as const
export type ItemStatus = (typeof ITEM_STATUSES)[number]

export const listItemsInput = z.strictObject({ ...idPageInput, id: uuid, status: z.enum(ITEM_STATUSES).optional() })

export const listBulkRunsInput = z.strictObject({ ...idPageInput })

/** Why a company is left as it is. */
export const SKIP_REASONS = ['status', 'same_plan', 'same_feature', 'gone'] as const
export type SkipReason = (typeof SKIP_REASONS)[number]

export type BulkRunView = {
  id: string
  operation: BulkOperation
  parameters: BulkChange
  status: 'running' | 'cancelled' | 'done'
  startedBy: string
  total: number
  createdAt: string
  finishedAt: string | null
  counts: Record<ItemStatus, number>
}
