import { contentOf, storedContent } from './agent-content'
import type { AgentContent } from './schema'

type AgentRow = Record<keyof AgentContent, unknown> & {
  id: string
  isDefault: boolean
  status: string
  channels: string[]
  version: number
  liveVersion: number
  draft: unknown
  draftBy: string | null
  draftAt: Date | null
}

/** An agent as customers get it: what is published. */
export type AgentView = AgentContent & {
  id: string
  isDefault: boolean
  status: 'active' | 'paused'
  channels: string[]
  version: number
  /** The published version, which answers name. */
  liveVersion: number
  hasDraft: boolean
}

export const agentView = (row: AgentRow): AgentView => ({
  id: row.id,
  isDefault: row.isDefault,
  ...contentOf(row),
  status: row.status as 'active' | 'paused',
  channels: row.channels,
  version: row.version,
  liveVersion: row.liveVersion,
  hasDraft: row.draft !== null,
})

/** The same with what was changed since: for whoever edits it. */
export const editedAgent = (row: AgentRow) => ({
  ...agentView(row),
  draft: storedContent(row.draft),
  draftBy: row.draftBy,
  draftAt: row.draftAt?.toISOString() ?? null,
})

/** The settings that an editor goes on with: the draft where there is one. */
export const settingsToEdit = (row: AgentRow): AgentContent => storedContent(row.draft) ?? contentOf(row)
