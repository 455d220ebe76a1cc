import type { Prisma } from '@/lib/db'
import type { Definition, LeaveReason, Step } from './schema'
import type { Sequence } from './sequence-view'

export type Enrolment = Prisma.SequenceEnrolmentGetPayload<object>

/** What several enrolments at one step have in common. */
export type Frame = { sequence: Sequence; definition: Definition; step: Step }

/** Where an enrolment gets to: another step, a message that is on its way, or out. */
export type Next =
  | { kind: 'go'; stepId: string; dueAt: Date }
  | { kind: 'mail'; campaignId: string }
  | { kind: 'leave'; reason: LeaveReason }

export type Nexts = Map<string, Next>

/** The same for all of them. */
export const allGo = (rows: readonly Enrolment[], stepId: string, dueAt = new Date()): Nexts =>
  new Map(rows.map(({ id }) => [id, { kind: 'go', stepId, dueAt }]))
