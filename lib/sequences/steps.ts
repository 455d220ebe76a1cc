import { z } from 'zod'
import { type CampaignChannel, smsContent, whatsappContent } from '@/lib/campaigns/schema'
import { tag } from '@/lib/contacts/schema'
import { emailContent } from '@/lib/content/schema'
import { freeText, line, uuid } from '@/lib/kernel/schema'
import { rules } from '@/lib/segments/schema'

export const WAIT_UNITS = ['minutes', 'hours', 'days'] as const
export type WaitUnit = (typeof WAIT_UNITS)[number]
/** What somebody did with an earlier message, or what became of it. */
export const MESSAGE_SIGNS = ['opened', 'clicked', 'delivered', 'read', 'replied'] as const
export type MessageSign = (typeof MESSAGE_SIGNS)[number]
/** What is known of messages by each channel. */
export const SIGNS_OF: Readonly<Record<CampaignChannel, readonly [MessageSign, ...MessageSign[]]>> = {
  email: ['opened', 'clicked'],
  sms: ['clicked', 'replied', 'delivered'],
  whatsapp: ['read', 'replied', 'delivered'],
}
export const MOST_STEPS = 40
/** The step that is none: here a sequence ends. */
export const END = 'end'

const hour = z.number().int().min(0).max(23)
/** Stays with a step for as long as it is there: what is counted is counted for it. */
export const stepId = z.string().regex(/^[a-z0-9-]{4,40}$/, 'is not the id of a step')
const base = { id: stepId }

export const step = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.literal('mail'), content: emailContent }),
  z.strictObject({ ...base, kind: z.literal('sms'), sms: smsContent }),
  z.strictObject({ ...base, kind: z.literal('whatsapp'), whatsapp: whatsappContent }),
  z.strictObject({
    ...base,
    kind: z.literal('wait'),
    amount: z.number().int().min(1).max(10_000),
    unit: z.enum(WAIT_UNITS),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('wait_until'),
    /** ISO: 1 is Monday, 7 is Sunday; none means any day. */
    weekdays: z.array(z.number().int().min(1).max(7)).max(7),
    /** On the contact's own clock. */
    hour,
  }),
  z.strictObject({
    ...base,
    kind: z.literal('condition'),
    /** Null: nothing has been chosen yet. */
    test: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('rules'), rules }),
        /** An earlier message of any channel. */
        z.strictObject({ kind: z.literal('mail'), stepId, sign: z.enum(MESSAGE_SIGNS) }),
      ])
      .nullable(),
    /** Where those go on whom it does not hold for: a later step, or the end. */
    otherwise: z.union([stepId, z.literal(END)]),
  }),
  z.strictObject({ ...base, kind: z.literal('tag'), add: z.boolean(), tag: z.union([tag, z.literal('')]) }),
  z.strictObject({ ...base, kind: z.literal('lead'), title: z.union([line(120), z.literal('')]) }),
  z.strictObject({ ...base, kind: z.literal('notify'), memberId: uuid.nullable(), text: freeText(300) }),
  z.strictObject({ ...base, kind: z.literal('end') }),
])
export type Step = z.output<typeof step>
export type StepKind = Step['kind']
export type StepOf<Kind extends StepKind> = Extract<Step, { kind: Kind }>
export const STEP_KINDS = [
  'mail',
  'sms',
  'whatsapp',
  'wait',
  'wait_until',
  'condition',
  'tag',
  'lead',
  'notify',
  'end',
] as const

const CHANNELS = { mail: 'email', sms: 'sms', whatsapp: 'whatsapp' } as const
export type MessageStep = StepOf<keyof typeof CHANNELS>
export const isMessage = (one: Step): one is MessageStep => Object.hasOwn(CHANNELS, one.kind)
export const channelOf = ({ kind }: MessageStep): CampaignChannel => CHANNELS[kind]

/** The channels that a sequence writes through. */
export const channelsOf = (steps: readonly Step[]): CampaignChannel[] => [
  ...new Set(steps.filter(isMessage).map(channelOf)),
]

/** Which step comes after this one; `end` after the last. */
export const stepAfter = (steps: readonly Step[], id: string): string =>
  steps[steps.findIndex((one) => one.id === id) + 1]?.id ?? END
