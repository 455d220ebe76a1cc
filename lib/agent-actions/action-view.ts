import type { ActionState, ActionView } from './schema'

type Row = Omit<ActionView, 'parameters' | 'state' | 'expiresAt' | 'decidedAt' | 'createdAt'> & {
  parameters: unknown
  state: string
  expiresAt: Date | null
  decidedAt: Date | null
  createdAt: Date
}

export const ACTION_FIELDS = {
  id: true,
  conversationId: true,
  agentName: true,
  agentVersion: true,
  tool: true,
  toolName: true,
  parameters: true,
  hash: true,
  isEffect: true,
  state: true,
  result: true,
  error: true,
  expiresAt: true,
  decidedBy: true,
  decidedAt: true,
  createdAt: true,
} as const

/** The column is written by `begin-action` alone, from parameters that fit the tool. */
export const storedParameters = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

export const actionView = (row: Row): ActionView => ({
  ...row,
  parameters: storedParameters(row.parameters),
  state: row.state as ActionState,
  expiresAt: row.expiresAt?.toISOString() ?? null,
  decidedAt: row.decidedAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
})
