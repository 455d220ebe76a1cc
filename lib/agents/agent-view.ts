import type { z } from 'zod'
import { ANSWERED_CHANNELS } from '@/lib/conversations/schema'
import { businessHours, example, handoverRules } from './schema'

type AgentRow = {
  id: string
  name: string
  isDefault: boolean
  status: string
  tone: string
  style: string
  language: string
  instructions: string
  model: string | null
  greeting: string
  suggestions: string[]
  examples: unknown
  handover: unknown
  businessHours: unknown
  channels: string[]
  version: number
}

/** An agent's row with its JSON columns read back through their schemas; what no longer fits falls back to the default. */
export function agentView(row: AgentRow) {
  const examples = example.array().safeParse(row.examples)
  const hours = businessHours.safeParse(row.businessHours)
  const rules: z.infer<typeof handoverRules> = handoverRules
    .catch({ onRequest: true, onUnknown: true, phrases: [] })
    .parse(row.handover)
  return {
    id: row.id,
    name: row.name,
    isDefault: row.isDefault,
    status: row.status as 'active' | 'paused',
    tone: row.tone,
    style: row.style,
    language: row.language,
    instructions: row.instructions,
    model: row.model,
    greeting: row.greeting,
    suggestions: row.suggestions,
    examples: examples.success ? examples.data : [],
    handover: rules,
    businessHours: hours.success ? hours.data : null,
    channels: ANSWERED_CHANNELS.filter((channel) => row.channels.includes(channel)),
    version: row.version,
  }
}

export type AgentView = ReturnType<typeof agentView>
