import { z } from 'zod'
import { freeText, line } from '@/lib/kernel/schema'

const host = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^(?=.{1,253}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'is not a host like shop.example.com')

/** What an agent must not say, and what the model must not read. */
export const guardrails = z.strictObject({
  /** Words or phrases; a question about them never reaches the model. */
  topics: z.array(line(80)).max(50).default([]),
  /** Said instead; left empty, a person is called. */
  refusal: freeText(500).trim().default(''),
  disclaimer: freeText(500).trim().default(''),
  /** Under each answer, or under the first of a conversation. */
  disclaimerOn: z.enum(['first', 'all']).default('first'),
  /** What of customers' words and tools' results the model does not get to read. */
  redact: z
    .strictObject({
      cards: z.boolean().default(true),
      ibans: z.boolean().default(true),
      emails: z.boolean().default(false),
      phones: z.boolean().default(false),
    })
    .prefault({}),
  /** Everything is redacted, every effect is approved by a person, and answers name their source. */
  isStrict: z.boolean().default(false),
  /** Beside the company's own and those of its sources: where answers may link to. */
  linkHosts: z.array(host).max(50).default([]),
})
export type Guardrails = z.output<typeof guardrails>
