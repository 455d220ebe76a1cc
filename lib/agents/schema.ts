import { z } from 'zod'
import { weeklyHours } from '@/lib/business-hours/schema'
import { answeredPlace, type InboxSource } from '@/lib/conversations/schema'
import { freeText, line, uuid } from '@/lib/kernel/schema'
import type { Passage } from '@/lib/knowledge/schema'
import { BUILT_IN_TOOL_NAMES } from './built-in-tools'
import { guardrails } from './guardrails'

export const businessHours = weeklyHours.extend({
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

/** Whether the agent may do it by itself, or a person has to approve each time. */
export const TOOL_MODES = ['may', 'ask'] as const
export type ToolMode = (typeof TOOL_MODES)[number]
export const toolChoice = z.strictObject({
  tool: z.union([z.enum(BUILT_IN_TOOL_NAMES), uuid]),
  mode: z.enum(TOOL_MODES),
})
export type ToolChoice = z.output<typeof toolChoice>
const MOST_TOOLS = 30

/** What an agent says and does: edited as a draft, published as a version. */
const content = {
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
  /** What is not named is off. */
  tools: z.array(toolChoice).max(MOST_TOOLS),
  guardrails,
} as const

export const agentContent = z.strictObject(content)
export type AgentContent = z.output<typeof agentContent>
export type AgentSetting = keyof AgentContent
export const AGENT_SETTINGS = Object.keys(content) as AgentSetting[]

/** Whether it answers, and where: acts at once. */
const duty = {
  status: z.enum(['active', 'paused']),
  /** What another agent of the account had is taken from it. */
  channels: z.array(answeredPlace).max(50),
} as const

export const agentSettings = { ...content, ...duty } as const

export const updateAgentInput = z.strictObject({
  id: uuid,
  /** The version that the editor saw; a newer one in the database is a conflict. */
  version: z.coerce.number().int().min(1),
  ...z.strictObject(agentSettings).partial().shape,
  /** Publishes what is changed in the same step; left out, it waits in the draft. */
  publish: z.boolean().optional(),
  /** Publishes although tests do not hold or have not been run; refused where the agent's settings block that. */
  acceptsBroken: z.boolean().optional(),
})

export const createAgentInput = z
  .strictObject({ ...agentSettings, name: agentSettings.name })
  .partial()
  .required({ name: true })

export const agentIdInput = z.strictObject({ id: uuid })

/** The version of the editor: what was read is what is published. */
const version = z.coerce.number().int().min(1)
export const publishAgentInput = z.strictObject({
  id: uuid,
  version,
  note: freeText(300).trim().default(''),
  /** Whoever publishes knows that tests do not hold or have not been run. */
  acceptsBroken: z.boolean().default(false),
})
export const discardDraftInput = z.strictObject({ id: uuid, version })
export const restoreVersionInput = z.strictObject({ id: uuid, version, number: z.coerce.number().int().min(1) })

export const tryAgentInput = z.strictObject({
  id: uuid,
  question: freeText(4_000).min(1, 'is required'),
  /** What is tried: the settings with what was changed since they were published, or those that customers get. */
  which: z.enum(['draft', 'live']).default('draft'),
})

/** What a trial question came to. `reason` says why nothing would be shown. */
export type Trial = {
  answer: string | null
  reason: 'no_answer' | 'no_passages' | 'unsupported' | 'handed_over' | 'off_limits' | null
  sources: InboxSource[]
  passages: Passage[]
  steps: {
    tool: string
    parameters: string
    state: 'done' | 'waiting' | 'failed' | 'handed_over'
    text: string
    ms: number
  }[]
  prompt: string
  model: string
  inputTokens: number
  outputTokens: number
  /** In millionths of the currency; null where nobody has said what the model costs. */
  costMicro: number | null
  currency: string
  latencyMs: number
  firstTokenMs: number | null
}

/** How far settings have been tested. `gate`: what publishing does where they have not held. */
export type TestState = {
  kind: 'none' | 'untested' | 'broken' | 'held'
  gate: 'ask' | 'block'
  cases: number
  broken: number
  runId: string | null
}

/** A published version as staff sees it. */
export type AgentVersionView = {
  number: number
  settings: AgentContent
  changed: AgentSetting[]
  restoredFrom: number | null
  note: string
  by: string
  createdAt: string
}

export * from './built-in-tools'
export * from './company-tools'
export * from './guardrails'

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
