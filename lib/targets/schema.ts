import { z } from 'zod'
import { holidays, weeklyHours } from '@/lib/business-hours/schema'
import { CONVERSATION_CHANNELS, PRIORITIES } from '@/lib/conversations/schema'
import { MOST_TEAMS } from '@/lib/inbox/schema'
import { line, uuid } from '@/lib/kernel/schema'

export * from './policy-for'

const MOST_MINUTES = 60 * 24 * 90
export const MOST_POLICIES = 20

const minutes = z.number().int().min(1).max(MOST_MINUTES).nullable()

/** Targets in minutes of work; null: none. Of those that fit a conversation the one that names most of it counts (`policyFor`). */
export const policy = z.strictObject({
  id: uuid,
  name: line(60),
  /** None: all; so with teams and channels. */
  priorities: z.array(z.enum(PRIORITIES)).max(PRIORITIES.length).default([]),
  teamIds: z.array(uuid).max(MOST_TEAMS).default([]),
  channels: z.array(z.enum(CONVERSATION_CHANNELS)).max(CONVERSATION_CHANNELS.length),
  firstMinutes: minutes,
  nextMinutes: minutes,
  resolutionMinutes: minutes,
  /** Minutes of work before a target at which the team is warned. */
  warnMinutes: z.number().int().min(0).max(MOST_MINUTES),
})
/** What a policy asks for, each in minutes. */
export const TARGET_KINDS = ['firstMinutes', 'nextMinutes', 'resolutionMinutes'] as const
export type Policy = z.infer<typeof policy>

export const targetsInput = z.strictObject({
  hours: weeklyHours.nullable(),
  holidays,
  policies: z.array(policy).max(MOST_POLICIES),
})
export type Targets = z.infer<typeof targetsInput>
