import { z } from 'zod'
import { idPageInput, uuid } from '@/lib/kernel/schema'

/** Kinds, and whether they are mailed unless a member chooses otherwise. All are shown in the dashboard. */
export const KINDS = {
  assigned: { isMailed: true },
  mention: { isMailed: true },
  waiting: { isMailed: false },
  handover: { isMailed: false },
  member_joined: { isMailed: false },
  role_changed: { isMailed: true },
  new_sign_in: { isMailed: true },
  usage: { isMailed: true },
  domain: { isMailed: true },
  crawl_finished: { isMailed: false },
  crawl_failed: { isMailed: true },
  form_submitted: { isMailed: true },
  campaign_results: { isMailed: false },
  campaign_test: { isMailed: true },
  campaign_held: { isMailed: true },
  sequence_step: { isMailed: true },
  announcement: { isMailed: false },
} as const

export type NotificationKind = keyof typeof KINDS

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

export type Preference = { kind: NotificationKind; inApp: boolean; email: boolean }

export const listNotificationsInput = z.strictObject({ ...idPageInput, show: z.enum(['all', 'unread']).default('all') })
export const markReadInput = z.strictObject({ ids: z.array(uuid).min(1).max(100) })
export const preferenceInput = z.strictObject({ kind: z.enum(KIND_NAMES), inApp: z.boolean(), email: z.boolean() })
