import { z } from 'zod'
import { uuid } from '@/lib/kernel/schema'

export const ACTION_STATES = [
  'proposed',
  'approved',
  'running',
  'done',
  'failed',
  'refused',
  'expired',
  'uncertain',
] as const
export type ActionState = (typeof ACTION_STATES)[number]

/** A tool call as staff sees it beside its conversation. Moments are ISO strings. */
export type ActionView = {
  id: string
  conversationId: string
  agentName: string
  agentVersion: number
  tool: string
  toolName: string
  parameters: Record<string, unknown>
  /** What is approved is exactly this. */
  hash: string
  isEffect: boolean
  state: ActionState
  result: string
  error: string | null
  expiresAt: string | null
  decidedBy: string | null
  decidedAt: string | null
  createdAt: string
}

export const listActionsInput = z.strictObject({ conversationId: uuid })
export const actionInput = z.strictObject({ actionId: uuid })
export const decideActionInput = z.strictObject({
  conversationId: uuid,
  actionId: uuid,
  /** Of the action that was read: another one is not approved by it. */
  hash: z.string().length(64),
  decision: z.enum(['approve', 'refuse']),
})
