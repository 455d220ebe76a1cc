import { z } from 'zod'
import { idPageInput, uuid } from '@/lib/kernel/schema'
import { pushAddress } from '@/lib/providers/push/schema'

/** Kinds, and whether they are mailed unless a member chooses otherwise. All are shown in the dashboard. */
export const KINDS = {
  assigned: { isMailed: true },
  mention: { isMailed: true },
  waiting: { isMailed: false },
  handover: { isMailed: false },
  call_back: { isMailed: false },
  target_warning: { isMailed: false },
  target_missed: { isMailed: true },
  member_joined: { isMailed: false },
  role_changed: { isMailed: true },
  new_sign_in: { isMailed: true },
  usage: { isMailed: true },
  domain: { isMailed: true },
  crawl_finished: { isMailed: false },
  crawl_failed: { isMailed: true },
  source_expiring: { isMailed: true },
  form_submitted: { isMailed: true },
  campaign_results: { isMailed: false },
  campaign_test: { isMailed: true },
  campaign_held: { isMailed: true },
  sequence_step: { isMailed: true },
  announcement: { isMailed: false },
} as const

export type NotificationKind = keyof typeof KINDS

/** What devices show unless a member chooses otherwise: what somebody is waiting for. */
export const USUALLY_PUSHED: ReadonlySet<NotificationKind> = new Set([
  'assigned',
  'mention',
  'waiting',
  'handover',
  'call_back',
])

export const KIND_NAMES = Object.keys(KINDS) as [NotificationKind, ...NotificationKind[]]

export type NotificationView = {
  id: string
  kind: NotificationKind
  title: string
  body: string
  link: string | null
  isRead: boolean
  createdAt: Date
}

export type Preference = { kind: NotificationKind; inApp: boolean; email: boolean; push: boolean }

/** A browser that shows notices. */
export type PushDeviceView = {
  id: string
  userAgent: string | null
  createdAt: Date
  /** The one that asks. */
  isCurrent: boolean
  failure: string | null
}

export const listNotificationsInput = z.strictObject({ ...idPageInput, show: z.enum(['all', 'unread']).default('all') })
export const markReadInput = z.strictObject({ ids: z.array(uuid).min(1).max(100) })
export const preferenceInput = z.strictObject({
  kind: z.enum(KIND_NAMES),
  inApp: z.boolean(),
  email: z.boolean(),
  push: z.boolean().optional(),
})
export const pushDeviceInput = pushAddress
export const deviceIdInput = z.strictObject({ deviceId: uuid })
export const pushInput = z.strictObject({ notificationId: uuid, deviceId: uuid })
