import { z } from 'zod'
import { fieldKey, MOST_AT_ONCE, tag } from '@/lib/contacts/schema'
import { idPageInput, line, uuid } from '@/lib/kernel/schema'
import { MOST_STEPS, step, stepId } from './steps'

export * from './steps'

export const SEQUENCE_STATUSES = ['draft', 'active', 'paused', 'archived'] as const
export type SequenceStatus = (typeof SEQUENCE_STATUSES)[number]
export const ENROLMENT_STATES = ['waiting', 'mailing', 'finished', 'left'] as const
export type EnrolmentState = (typeof ENROLMENT_STATES)[number]
/** Why somebody left before the end. */
export const LEAVE_REASONS = [
  'replied',
  'unsubscribed',
  'unreachable',
  'goal',
  'date_changed',
  'gone',
  'removed',
  'archived',
  'failed',
] as const
export type LeaveReason = (typeof LEAVE_REASONS)[number]

const MOST_DAYS = 366

export const trigger = z.discriminatedUnion('kind', [
  /** By a person or a program, as with every sequence. */
  z.strictObject({ kind: z.literal('manual') }),
  z.strictObject({
    kind: z.literal('segment'),
    segmentId: uuid.nullable(),
    /** Those too who belong to it already. */
    isForPresent: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('form'), formId: uuid.nullable() }),
  z.strictObject({ kind: z.literal('tag'), tag: z.union([tag, z.literal('')]) }),
  z.strictObject({
    kind: z.literal('date'),
    field: fieldKey.nullable(),
    /** Days after the date; before it: negative. */
    shiftDays: z.number().int().min(-MOST_DAYS).max(MOST_DAYS),
    /** On the contact's own clock. */
    hour: z.number().int().min(0).max(23),
    /** The day of the month counts, whatever its year. */
    isYearly: z.boolean(),
  }),
])
export type Trigger = z.output<typeof trigger>
export type TriggerKind = Trigger['kind']
export const TRIGGER_KINDS = ['segment', 'form', 'tag', 'date', 'manual'] as const

export const definition = z
  .strictObject({
    trigger,
    /** Days until somebody may come in again: 0 at any time, null never. */
    againAfterDays: z.number().int().min(0).max(3650).nullable(),
    /** Whoever belongs to the segment or sends the form has what the sequence is for. */
    goal: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('segment'), segmentId: uuid }),
        z.strictObject({ kind: z.literal('form'), formId: uuid }),
      ])
      .nullable(),
    stopsOnReply: z.boolean(),
    steps: z.array(step).max(MOST_STEPS),
  })
  .refine(({ steps }) => new Set(steps.map(({ id }) => id)).size === steps.length, {
    error: 'two steps have the same id',
    path: ['steps'],
  })
export type Definition = z.output<typeof definition>

export const FIRST_DEFINITION: Definition = {
  trigger: { kind: 'manual' },
  againAfterDays: null,
  goal: null,
  stopsOnReply: true,
  steps: [],
}

export type SequenceCounts = { entered: number; underWay: number; finished: number; left: number }

/** A sequence in lists. Moments are ISO strings. */
export type SequenceRow = {
  id: string
  name: string
  status: SequenceStatus
  triggerKind: TriggerKind
  counts: SequenceCounts
  activatedAt: string | null
  updatedAt: string
}

export type SequenceView = SequenceRow & {
  version: number
  definition: Definition
  /** Null: it was never put to use. */
  liveVersion: number | null
  /** What was saved since then is not in use yet. */
  hasChanges: boolean
  /** Steps whose messages wait although nobody has paused it, and why (`HeldReason` of campaigns). */
  held: readonly { stepId: string; reason: string }[]
}

export type StepFigures = {
  stepId: string
  reached: number
  left: number
  /** Who waits for it, or whose message of it is on its way. */
  here: number
  sent: number
  delivered: number
  read: number
  replied: number
  opened: number
  clicked: number
  /** Of its messages: nobody knows whether they arrived. */
  uncertain: number
  failed: number
}

export type EnrolmentRow = {
  id: string
  contactId: string
  name: string | null
  address: string | null
  state: EnrolmentState
  stepId: string
  dueAt: string
  reason: LeaveReason | null
  round: number
  enteredAt: string
  endedAt: string | null
}

/** What keeps a sequence from being put to use or, as a warning, its messages from going out; and where. */
export const PROBLEMS = [
  'no_steps',
  'no_trigger',
  'no_mail_text',
  'mail_findings',
  'no_message',
  'text_findings',
  'no_sender',
  'no_template',
  'template_not_approved',
  'template_stopped',
  'template_findings',
  'no_messages_left',
  'no_test',
  'test_gone',
  'sign_unknown',
  'jump_back',
  'no_tag',
  'no_title',
  'no_member',
  'no_text',
  'wait_last',
  'gone',
] as const
export type Problem = { code: (typeof PROBLEMS)[number]; stepId: string | null; severity: 'error' | 'warning' }

export const sequenceIdInput = z.strictObject({ sequenceId: uuid })
export const listSequencesInput = z.strictObject({ ...idPageInput, status: z.enum(SEQUENCE_STATUSES).optional() })
export const createSequenceInput = z.strictObject({ name: line(120), definition: definition.optional() })
export const updateSequenceInput = z.strictObject({
  sequenceId: uuid,
  /** The version that was read: somebody else's change since then is not overwritten. */
  version: z.number().int().min(1),
  name: line(120).optional(),
  definition: definition.optional(),
})

export const listEnrolmentsInput = z.strictObject({
  sequenceId: uuid,
  ...idPageInput,
  state: z.enum(ENROLMENT_STATES).optional(),
  /** Who waits for this step. */
  stepId: stepId.optional(),
})
export const enrolInput = z.strictObject({ sequenceId: uuid, contactIds: z.array(uuid).min(1).max(MOST_AT_ONCE) })
export const enrolSegmentInput = z.strictObject({ sequenceId: uuid, segmentId: uuid })
export const removeEnrolmentInput = z.strictObject({ sequenceId: uuid, enrolmentId: uuid })
export const sequencesOfContactInput = z.strictObject({ contactId: uuid })
