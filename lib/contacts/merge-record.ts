import { z } from 'zod'
import { MERGED_FIELDS } from './schema'

const text = z.string().nullable()
const consent = z.object({
  channel: z.string(),
  purpose: z.string(),
  state: z.string(),
  source: z.string(),
  evidence: z.string(),
  actorLabel: z.string(),
  at: z.string(),
})

/** What a merge moved and changed: enough to take it back, and no more than that. */
export const mergeRecord = z.object({
  conversations: z.array(z.string()),
  identities: z.array(z.string()),
  events: z.array(z.string()),
  leads: z.array(z.string()).default([]),
  /** Merges of before there were forms say nothing of them. */
  submissions: z.array(z.string()).default([]),
  fields: z.array(z.object({ field: z.enum(MERGED_FIELDS), from: text, to: text })),
  attributes: z.array(z.string()),
  tags: z.array(z.string()),
  consents: z.array(z.object({ before: consent.nullable(), after: consent })),
  firstSeenAt: z.object({ from: z.string(), to: z.string() }),
  lastSeenAt: z.object({ from: z.string(), to: z.string() }),
})
export type MergeRecord = z.output<typeof mergeRecord>
export type RecordedConsent = z.output<typeof consent>
