import { z } from 'zod'
import { freeText, idPageInput, line, uuid } from '@/lib/kernel/schema'

/** From the first row to the last; a company that is deleted has no row, only its certificate. */
export const TENANT_STATUSES = [
  'provisioning',
  'trial',
  'active',
  'past_due',
  'suspended',
  'closing',
  'deleting',
] as const
export type TenantStatus = (typeof TENANT_STATUSES)[number]

/** What may follow what, and how that is called. `restore` goes back to where the company was. */
export const TRANSITIONS = {
  publish: { from: ['provisioning'], to: 'active' },
  start_trial: { from: ['provisioning', 'active', 'past_due', 'suspended'], to: 'trial' },
  activate: { from: ['trial', 'past_due', 'suspended'], to: 'active' },
  mark_past_due: { from: ['trial', 'active'], to: 'past_due' },
  suspend: { from: ['trial', 'active', 'past_due'], to: 'suspended' },
  close: { from: ['trial', 'active', 'past_due', 'suspended'], to: 'closing' },
  restore: { from: ['closing'], to: 'active' },
  erase: { from: ['closing'], to: 'deleting' },
} as const satisfies Record<string, { from: readonly TenantStatus[]; to: TenantStatus }>
export type TransitionName = keyof typeof TRANSITIONS

/** What comes by itself when `status_until` has passed. */
export const AUTOMATIC = {
  trial: 'mark_past_due',
  past_due: 'suspend',
  suspended: 'close',
  closing: 'erase',
} as const satisfies Partial<Record<TenantStatus, TransitionName>>

/** What staff may do on the console. */
export const MANUAL = ['start_trial', 'activate', 'mark_past_due', 'suspend', 'close', 'restore'] as const
export type ManualTransition = (typeof MANUAL)[number]

export const mayFollow = (status: string, name: TransitionName): boolean =>
  (TRANSITIONS[name].from as readonly string[]).includes(status)

const days = z.number().int().min(0).max(3_650)

/** Grace periods in days; 0 = the next step never comes by itself. */
export const lifecycleSettings = z.strictObject({
  trialDays: days.min(1),
  pastDueDays: days,
  suspendedDays: days,
  closingDays: days.min(1),
  /** Administrators are reminded this many days ahead of a step. */
  reminderDays: z.array(z.number().int().min(1).max(365)).max(5),
})
export type LifecycleSettings = z.infer<typeof lifecycleSettings>

export const DEFAULT_SETTINGS: LifecycleSettings = {
  trialDays: 14,
  pastDueDays: 14,
  suspendedDays: 30,
  closingDays: 30,
  reminderDays: [7, 1],
}

export const transitionInput = z.strictObject({
  id: uuid,
  transition: z.enum(MANUAL),
  reason: line(300),
  /** How long the new status lasts; left out: what the settings say. */
  days: z.coerce.number().int().min(1).max(365).optional(),
})

export const extendInput = z.strictObject({
  id: uuid,
  days: z.coerce.number().int().min(1).max(365),
  reason: line(300),
})

/** Erases a company that is closing without waiting for its restore window; its address is typed. */
export const eraseNowInput = z.strictObject({ id: uuid, slug: freeText(63), reason: line(300) })

export const tenantInput = z.strictObject({ id: uuid })

export const erasureInput = z.strictObject({ id: uuid })

export const listErasuresInput = z.strictObject({ ...idPageInput, search: freeText(200).optional() })

/** One place that was looked into. */
export type Counted = { before: number; after: number }

/** A table of other companies' rows, before and after. */
export type SampledTable = {
  company: string
  table: string
  rows: number
  before: string
  after: string
  missing: number
}

export type Certificate = {
  version: 1
  id: string
  company: { id: string; name: string; slug: string; hosts: string[] }
  reason: string | null
  requestedBy: string
  requestedAt: string
  finishedAt: string
  /** Kind of place (`rows`, `files` …) → name of the place → what was there and what is. */
  places: Record<string, Record<string, Counted>>
  totals: Counted
  others: { companies: number; rows: number; isUnchanged: boolean; tables: SampledTable[] }
}
