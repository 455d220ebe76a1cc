import { Prisma } from '@/lib/db'
import { sha256Hex } from '@/lib/kernel'
import {
  AGENT_SETTINGS,
  type AgentContent,
  type AgentSetting,
  businessHours,
  example,
  guardrails,
  handoverRules,
  toolChoice,
} from './schema'

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []

/**
 * Settings out of an agent's row, a draft or a version. What was stored before a setting existed, or no longer fits, falls
 * back to the default.
 */
export function contentOf(stored: Record<string, unknown>): AgentContent {
  const examples = example.array().safeParse(stored.examples)
  const hours = businessHours.safeParse(stored.businessHours)
  return {
    name: text(stored.name),
    tone: text(stored.tone),
    style: text(stored.style),
    language: text(stored.language) || 'en',
    instructions: text(stored.instructions),
    model: typeof stored.model === 'string' ? stored.model : null,
    greeting: text(stored.greeting),
    suggestions: texts(stored.suggestions),
    examples: examples.success ? examples.data : [],
    handover: handoverRules.catch({ onRequest: true, onUnknown: true, phrases: [] }).parse(stored.handover),
    businessHours: hours.success ? hours.data : null,
    guardrails: guardrails.catch(guardrails.parse({})).parse(stored.guardrails ?? {}),
    tools: toolChoice
      .array()
      .catch([])
      .parse(stored.tools ?? []),
  }
}

/** A JSON column that holds settings. */
export const storedContent = (value: unknown): AgentContent | null =>
  typeof value === 'object' && value !== null ? contentOf(value as Record<string, unknown>) : null

/** The columns of an agent's row. */
export const contentColumns = ({ businessHours: hours, ...rest }: AgentContent) => ({
  ...rest,
  businessHours: hours ?? Prisma.DbNull,
})

/** Settings compared as they are stored: the order of keys says nothing. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a.localeCompare(b)))
      : inner,
  )

/** The same settings in any order of their keys. */
export const settingsHash = (settings: AgentContent): string => sha256Hex(canonical(settings))

export const changedSettings = (before: AgentContent, after: AgentContent): AgentSetting[] =>
  AGENT_SETTINGS.filter((name) => canonical(before[name]) !== canonical(after[name]))
