/** How a template stands: ours before it is with Meta, then Meta's own words. */
export const TEMPLATE_STATUSES = [
  'draft',
  // On its way: whether Meta has it is not known yet.
  'submitting',
  'approved',
  'pending',
  'rejected',
  'paused',
  'disabled',
  'in_appeal',
  'reinstated',
  'flagged',
  'pending_deletion',
  'deleted',
  'limit_exceeded',
  'archived',
  'unarchived',
  'locked',
] as const
export type TemplateStatus = (typeof TEMPLATE_STATUSES)[number]

export const TEMPLATE_CATEGORIES = ['marketing', 'utility', 'authentication'] as const
export type TemplateCategory = (typeof TEMPLATE_CATEGORIES)[number]
/** Those that are written here: codes for signing in have a form of their own, and are no campaign. */
export const WRITTEN_CATEGORIES = ['marketing', 'utility'] as const
export type WrittenCategory = (typeof WRITTEN_CATEGORIES)[number]

export const TEMPLATE_QUALITIES = ['green', 'yellow', 'red', 'unknown'] as const
export type TemplateQuality = (typeof TEMPLATE_QUALITIES)[number]

/** Meta sends messages with a template in one of these. */
export const SENDABLE: readonly TemplateStatus[] = ['approved', 'reinstated', 'flagged', 'unarchived']
/** What it says can be changed, and submitted (again). */
export const EDITABLE: readonly TemplateStatus[] = ['draft', 'rejected']
/** Meta decides sooner or later. */
export const UNDECIDED: readonly TemplateStatus[] = ['submitting', 'pending', 'in_appeal', 'pending_deletion']

/** Why a template cannot be sent with now; null: it can. */
export type Hold = 'not_approved' | 'paused_here' | 'paused_by_meta' | 'disabled' | 'gone' | 'unknown_parts'

type Standing = { status: TemplateStatus; pausedAt: Date | string | null; unknownParts: readonly string[] }

export function holdOf({ status, pausedAt, unknownParts }: Standing): Hold | null {
  if (status === 'paused') return 'paused_by_meta'
  if (status === 'disabled' || status === 'locked') return 'disabled'
  if (status === 'deleted' || status === 'pending_deletion' || status === 'archived') return 'gone'
  if (!SENDABLE.includes(status)) return 'not_approved'
  if (unknownParts.length > 0) return 'unknown_parts'
  return pausedAt === null ? null : 'paused_here'
}
