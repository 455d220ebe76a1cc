import { z } from 'zod'
import { phoneNumber } from '@/lib/contacts/schema'
import { freeText, idPageInput, uuid } from '@/lib/kernel/schema'

export const CALL_BACK_STATES = ['planned', 'missed', 'done', 'cancelled'] as const
export type CallBackState = (typeof CALL_BACK_STATES)[number]
export const CALL_BACK_SOURCES = ['agent', 'workflow', 'member'] as const
export type CallBackSource = (typeof CALL_BACK_SOURCES)[number]

/** How far ahead somebody is promised a call. */
export const LATEST_CALL_BACK_DAYS = 90
export const LONGEST_ABOUT = 300

/** Moments are ISO strings. */
export type CallBackView = {
  id: string
  conversationId: string
  name: string | null
  phone: string
  about: string
  dueAt: string
  /** The customer's. */
  timeZone: string
  state: CallBackState
  source: CallBackSource
  sourceName: string
  note: string
  settledBy: string | null
  settledAt: string | null
}

export const listCallBacksInput = z.strictObject({
  ...idPageInput,
  state: z.enum(CALL_BACK_STATES).optional(),
  conversationId: uuid.optional(),
})

const moment = z.iso.datetime({ offset: true })
const about = freeText(LONGEST_ABOUT).trim().min(1)

export const planCallBackInput = z.strictObject({
  conversationId: uuid,
  dueAt: moment,
  /** Null: the number that is known of the contact. */
  phone: phoneNumber.nullable().default(null),
  about,
})
export const moveCallBackInput = z.strictObject({ callBackId: uuid, dueAt: moment })
export const settleCallBackInput = z.strictObject({
  callBackId: uuid,
  state: z.enum(['done', 'missed', 'cancelled']),
  note: freeText(1_000).default(''),
})
