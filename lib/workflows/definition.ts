import { z } from 'zod'
import { weeklyHours } from '@/lib/business-hours/schema'
import { ANSWERED_CHANNELS } from '@/lib/conversations/schema'
import { line, uuid } from '@/lib/kernel/schema'
import { MOST_STEPS, step } from './steps'

/** `conversation`: one begins; `message`: words stand in a message; `label`: somebody sets one; `unanswered`: the assistant cannot answer. */
export const TRIGGER_KINDS = ['conversation', 'message', 'label', 'unanswered'] as const
export type TriggerKind = (typeof TRIGGER_KINDS)[number]
export const TRIGGER_HOURS = ['any', 'open', 'closed'] as const
export const WORD_PLACES = ['begins', 'contains'] as const

export const trigger = z.strictObject({
  kind: z.enum(TRIGGER_KINDS),
  /** None: all of them. */
  channels: z.array(z.enum(ANSWERED_CHANNELS)).max(ANSWERED_CHANNELS.length),
  hours: z.enum(TRIGGER_HOURS),
  /** Of `message`: one of them, in any case. */
  words: z.array(line(60)).max(20),
  place: z.enum(WORD_PLACES),
  /** Of `label`. */
  labelId: uuid.nullable(),
})
export type Trigger = z.output<typeof trigger>

const MOST_PATIENCE_HOURS = 720

export const definition = z
  .strictObject({
    trigger,
    /** When people are there, for the trigger and for conditions; null: always. */
    hours: weeklyHours.nullable(),
    /** How long a question waits for its answer. */
    patienceHours: z.number().int().min(1).max(MOST_PATIENCE_HOURS),
    steps: z.array(step).max(MOST_STEPS),
  })
  .refine(({ steps }) => new Set(steps.map(({ id }) => id)).size === steps.length, {
    error: 'two steps have the same id',
    path: ['steps'],
  })
export type Definition = z.output<typeof definition>

export const FIRST_DEFINITION: Definition = {
  trigger: { kind: 'conversation', channels: [], hours: 'any', words: [], place: 'begins', labelId: null },
  hours: null,
  patienceHours: 24,
  steps: [],
}
