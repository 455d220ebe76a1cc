import { z } from 'zod'
import { fieldKey, tag } from '@/lib/contacts/schema'
import { ANSWERED_CHANNELS, languageTag, PRIORITIES } from '@/lib/conversations/schema'
import { freeText, line, uuid } from '@/lib/kernel/schema'

export const WAIT_UNITS = ['minutes', 'hours', 'days'] as const
export type WaitUnit = (typeof WAIT_UNITS)[number]
export const ANSWER_KINDS = ['text', 'choice', 'email', 'phone', 'number'] as const
export type AnswerKind = (typeof ANSWER_KINDS)[number]
export const HAND_OVER_TO = ['people', 'team', 'member', 'agent'] as const
export type HandOverTo = (typeof HAND_OVER_TO)[number]
export const COMPARISONS = ['equals', 'contains', 'known'] as const
export type Comparison = (typeof COMPARISONS)[number]
/** What a contact can be asked by beside the company's own fields. */
export const CONTACT_DETAILS = ['name', 'email', 'phone'] as const

export const MOST_STEPS = 50
export const MOST_OPTIONS = 10
export const MOST_RETRIES = 5
export const MOST_PARAMETERS = 20
/** How long a call takes. */
export const CALL_MINUTES = [15, 30, 60] as const
export const MOST_LEAD_HOURS = 72
export const MOST_CALL_DAYS = 14
export const LONGEST_WORDS = 1_400
export const LONGEST_ANSWER = 1_000
/** The step that is none: here a workflow ends. */
export const END = 'end'

/** Stays with a step for as long as it is there: what is counted is counted for it. */
export const stepId = z.string().regex(/^[a-z0-9-]{4,40}$/, 'is not the id of a step')
/** A step, or the end. */
const target = z.union([stepId, z.literal(END)])
const base = { id: stepId }
const words = freeText(LONGEST_WORDS)

/** What an answer is called: `{{answer.size}}`. Empty: it is not kept. */
export const variable = z.union([fieldKey, z.literal('')])

/** Where an answer is kept beside the run: a detail of the contact, or a field of the company's own. */
export const keepAs = z
  .string()
  .max(60)
  .regex(/^(name|email|phone|attributes\.[a-z][a-z0-9_]{0,39})$/, 'is not a field of contacts')

const compared = { is: z.enum(COMPARISONS), value: freeText(200) }

export const test = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answer'), variable, ...compared }),
  z.strictObject({ kind: z.literal('contact'), field: keepAs, ...compared }),
  z.strictObject({ kind: z.literal('tag'), tag: z.union([tag, z.literal('')]) }),
  z.strictObject({ kind: z.literal('channel'), channels: z.array(z.enum(ANSWERED_CHANNELS)).max(10) }),
  z.strictObject({ kind: z.literal('hours'), isOpen: z.boolean() }),
  z.strictObject({ kind: z.literal('language'), languages: z.array(languageTag).max(20) }),
])
export type Test = z.output<typeof test>
export type TestKind = Test['kind']
export const TEST_KINDS = ['answer', 'contact', 'tag', 'channel', 'hours', 'language'] as const

const pause = { amount: z.number().int().min(1).max(10_000), unit: z.enum(WAIT_UNITS) }

export const step = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.literal('message'), text: words }),
  z.strictObject({
    ...base,
    kind: z.literal('ask'),
    text: words,
    answer: z.enum(ANSWER_KINDS),
    /** Of a choice: what can be chosen. */
    options: z.array(line(60)).max(MOST_OPTIONS),
    variable,
    keepAs: keepAs.nullable(),
    /** How often it is asked again after an answer that does not fit. */
    retries: z.number().int().min(0).max(MOST_RETRIES),
    /** What is said then; empty: the question. */
    retryText: words,
    /** Where those go on who give no answer that fits, or none in time. */
    otherwise: target,
  }),
  z.strictObject({
    ...base,
    kind: z.literal('condition'),
    /** Null: nothing has been chosen yet. */
    test: test.nullable(),
    /** Where those go on for whom it does not hold. */
    otherwise: target,
  }),
  z.strictObject({ ...base, kind: z.literal('label'), add: z.boolean(), labelId: uuid.nullable() }),
  z.strictObject({ ...base, kind: z.literal('priority'), priority: z.enum(PRIORITIES) }),
  /** Whose it is once people are asked. */
  z.strictObject({ ...base, kind: z.literal('team'), teamId: uuid.nullable() }),
  z.strictObject({ ...base, kind: z.literal('tag'), add: z.boolean(), tag: z.union([tag, z.literal('')]) }),
  z.strictObject({ ...base, kind: z.literal('lead'), title: z.union([line(120), z.literal('')]) }),
  z.strictObject({
    ...base,
    kind: z.literal('call'),
    /** An endpoint of the company's own (`agent_tool`). */
    toolId: uuid.nullable(),
    /** Its parameters by name, with blanks. */
    parameters: z.record(fieldKey, freeText(500)).refine((all) => Object.keys(all).length <= MOST_PARAMETERS),
    variable,
    /** Which part of a JSON answer is kept, `order.status`; empty: all of it. */
    path: z
      .string()
      .max(200)
      .regex(/^[\w.-]*$/, 'is made of names and dots'),
    /** Where it goes on when the endpoint did not answer as it should. */
    otherwise: target,
  }),
  /** Offers moments to choose from, and promises a call at the one that is chosen. */
  z.strictObject({
    ...base,
    kind: z.literal('call_back'),
    text: words,
    /** What it is about, for whoever calls. */
    about: freeText(300),
    /** The answer that is the number to call; empty: the contact's. */
    phone: variable,
    /** What the chosen moment is called; empty: it is not kept. */
    variable,
    minutes: z.union(CALL_MINUTES.map((one) => z.literal(one))),
    /** How soon at the earliest, how late at the latest. */
    leadHours: z.number().int().min(0).max(MOST_LEAD_HOURS),
    withinDays: z.number().int().min(1).max(MOST_CALL_DAYS),
    retries: z.number().int().min(0).max(MOST_RETRIES),
    /** Where those go on who choose none, none in time, or of whom no number is known. */
    otherwise: target,
  }),
  z.strictObject({ ...base, kind: z.literal('wait'), ...pause }),
  /** Until the customer writes, at most so long. */
  z.strictObject({ ...base, kind: z.literal('wait_message'), ...pause }),
  z.strictObject({ ...base, kind: z.literal('go_to'), stepId: z.union([stepId, z.literal('')]) }),
  z.strictObject({
    ...base,
    kind: z.literal('hand_over'),
    to: z.enum(HAND_OVER_TO),
    teamId: uuid.nullable(),
    memberId: uuid.nullable(),
  }),
  z.strictObject({ ...base, kind: z.literal('end') }),
])
export type Step = z.output<typeof step>
export type StepKind = Step['kind']
export type StepOf<Kind extends StepKind> = Extract<Step, { kind: Kind }>
export const STEP_KINDS = [
  'message',
  'ask',
  'condition',
  'label',
  'priority',
  'team',
  'tag',
  'lead',
  'call',
  'call_back',
  'wait',
  'wait_message',
  'go_to',
  'hand_over',
  'end',
] as const satisfies readonly StepKind[]

/** What changes something of ours, inside the transaction of the run. */
export type DeedStep = StepOf<'label' | 'priority' | 'team' | 'tag' | 'lead'>

const UNIT_MS = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const
export const pauseMs = ({ amount, unit }: { amount: number; unit: WaitUnit }): number => amount * UNIT_MS[unit]

/** Which step comes after this one; `end` after the last. */
export const stepAfter = (steps: readonly Step[], id: string): string =>
  steps[steps.findIndex((one) => one.id === id) + 1]?.id ?? END

/** The steps that a step leads to elsewhere than to the next. */
export function targetsOf(one: Step): string[] {
  if (one.kind === 'go_to') return [one.stepId]
  return 'otherwise' in one ? [one.otherwise] : []
}
