import { z } from 'zod'
import { idPageInput, line, uuid } from '@/lib/kernel/schema'
import { type Definition, definition, type TriggerKind } from './definition'

export * from './call-slots'
export * from './definition'
export * from './interpret'
export * from './read-answer'
export * from './steps'

export const WORKFLOW_STATUSES = ['draft', 'active', 'paused', 'archived'] as const
export type WorkflowStatus = (typeof WORKFLOW_STATUSES)[number]
/** `asking`: for an answer; `listening`: for any message; `waiting`: for a moment; `calling`: for an endpoint. */
export const OPEN_STATES = ['asking', 'listening', 'waiting', 'calling'] as const
export const RUN_STATES = [...OPEN_STATES, 'finished', 'left'] as const
export type RunState = (typeof RUN_STATES)[number]
/** Why a run ended before the end. */
export const LEAVE_REASONS = ['taken_over', 'closed', 'archived', 'moved', 'unreachable', 'quota', 'too_long'] as const
export type LeaveReason = (typeof LEAVE_REASONS)[number]

export type WorkflowCounts = { entered: number; underWay: number; finished: number; left: number }

/** A workflow in lists. Moments are ISO strings. */
export type WorkflowRow = {
  id: string
  name: string
  status: WorkflowStatus
  /** Of what is in use. */
  triggerKind: TriggerKind
  counts: WorkflowCounts
  activatedAt: string | null
  updatedAt: string
}

export type WorkflowView = WorkflowRow & {
  version: number
  definition: Definition
  /** Null: it was never put to use. */
  liveVersion: number | null
  /** What was saved since then is not in use yet. */
  hasChanges: boolean
}

export type StepFigures = {
  stepId: string
  /** How many runs came to it. */
  reached: number
  /** How many wait at it now. */
  here: number
  /** How many ended at it before the end. */
  left: number
  /** How many came to their end at it. */
  finished: number
}

export type RunRow = {
  id: string
  conversationId: string
  name: string | null
  /** Null: it was moved to another account. */
  channel: string | null
  state: RunState
  stepId: string
  reason: LeaveReason | null
  answers: Record<string, string>
  version: number
  enteredAt: string
  endedAt: string | null
}

/** What keeps a workflow from being put to use, and where. */
export const PROBLEMS = [
  'no_steps',
  'no_words',
  'no_label',
  'no_text',
  'no_options',
  'no_test',
  'no_target',
  'unknown_answer',
  'no_team',
  'no_member',
  'no_tag',
  'no_title',
  'no_endpoint',
  'no_parameter',
  'no_about',
  'no_hours',
  'no_number',
  'wait_last',
  'endless',
  'gone',
] as const
export type Problem = { code: (typeof PROBLEMS)[number]; stepId: string | null }

export const workflowIdInput = z.strictObject({ workflowId: uuid })
export const listWorkflowsInput = z.strictObject({ ...idPageInput, status: z.enum(WORKFLOW_STATUSES).optional() })
export const createWorkflowInput = z.strictObject({ name: line(120), definition: definition.optional() })
export const updateWorkflowInput = z.strictObject({
  workflowId: uuid,
  /** The version that was read: somebody else's change since then is not overwritten. */
  version: z.number().int().min(1),
  name: line(120).optional(),
  definition: definition.optional(),
})
export const listRunsInput = z.strictObject({ workflowId: uuid, ...idPageInput, state: z.enum(RUN_STATES).optional() })
