import { z } from 'zod'
import { holidays, weeklyHours } from '@/lib/business-hours/schema'
import { CONVERSATION_CHANNELS } from '@/lib/conversations/schema'
import { line, uuid } from '@/lib/kernel/schema'

const MOST_MINUTES = 60 * 24 * 90
export const MOST_POLICIES = 20

const minutes = z.number().int().min(1).max(MOST_MINUTES).nullable()

/** Targets in minutes of work; null: none. The first policy that fits a conversation counts. */
export const policy = z.strictObject({
  id: uuid,
  name: line(60),
  /** None: all. */
  channels: z.array(z.enum(CONVERSATION_CHANNELS)).max(CONVERSATION_CHANNELS.length),
  firstMinutes: minutes,
  nextMinutes: minutes,
  resolutionMinutes: minutes,
  /** Minutes of work before a target at which the team is warned. */
  warnMinutes: z.number().int().min(0).max(MOST_MINUTES),
})
export type Policy = z.infer<typeof policy>

export const targetsInput = z.strictObject({
  hours: weeklyHours.nullable(),
  holidays,
  policies: z.array(policy).max(MOST_POLICIES),
})
export type Targets = z.infer<typeof targetsInput>
