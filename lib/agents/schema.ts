import { z } from 'zod'
import { ANSWERED_CHANNELS } from '@/lib/conversations/schema'
import { freeText, line, timeZone, uuid } from '@/lib/kernel/schema'

export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Day = (typeof DAYS)[number]

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'is not a time like 09:30')
const span = z
  .strictObject({ from: clock, to: clock })
  .refine((value) => value.from < value.to, { error: 'ends before it begins', path: ['to'] })

export const businessHours = z.strictObject({
  timeZone,
  days: z.partialRecord(z.enum(DAYS), z.array(span).max(4)),
  /** What customers read while nobody is there. */
  offlineNotice: freeText(300).default(''),
})
export type BusinessHours = z.infer<typeof businessHours>

export const handoverRules = z.strictObject({
  /** When the customer asks for a person. */
  onRequest: z.boolean().default(true),
  /** When the passages do not support an answer. */
  onUnknown: z.boolean().default(true),
  /** Words of the company's own that call a person at once. */
  phrases: z.array(line(80)).max(50).default([]),
})
export type HandoverRules = z.infer<typeof handoverRules>

export const example = z.strictObject({ input: freeText(1_000).min(1), output: freeText(2_000).min(1) })

export const agentSettings = {
  name: line(60),
  tone: freeText(300),
  style: freeText(300),
  language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'is not a language like en'),
  instructions: freeText(4_000),
  model: line(120).nullable(),
  greeting: freeText(500),
  suggestions: z.array(line(120)).max(6),
  examples: z.array(example).max(12),
  handover: handoverRules,
  businessHours: businessHours.nullable(),
  status: z.enum(['active', 'paused']),
  /** Where the default agent answers. */
  channels: z.array(z.enum(ANSWERED_CHANNELS)).max(ANSWERED_CHANNELS.length),
} as const

export const updateAgentInput = z.strictObject({
  id: uuid,
  /** The version that the editor saw; a newer one in the database is a conflict. */
  version: z.coerce.number().int().min(1),
  ...z.strictObject(agentSettings).partial().shape,
})

export const createAgentInput = z
  .strictObject({ ...agentSettings, name: agentSettings.name })
  .partial()
  .required({ name: true })

export const agentIdInput = z.strictObject({ id: uuid })

export const tryAgentInput = z.strictObject({ id: uuid, question: freeText(4_000).min(1, 'is required') })

export type Source = { n: number; title: string; url: string | null }

/** What the chat window needs before the first message. */
export type ChatConfig = {
  companyName: string
  agentName: string
  agentAvatarUrl: string | null
  greeting: string
  suggestions: string[]
  language: string
  online: boolean
  offlineNotice: string | null
  logoUrl: string | null
  iconUrl: string | null
}
