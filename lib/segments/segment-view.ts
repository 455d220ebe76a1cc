import { persona, rules, type SegmentKind, type SegmentPersona, type SegmentView } from './schema'

type Row = {
  id: string
  name: string
  description: string
  aiPersona: unknown
  kind: string
  rules: unknown
  members: number
  refreshedAt: Date | null
  version: number
  createdAt: Date
  updatedAt: Date
}

export function personaOf({ aiPersona }: { aiPersona: unknown }): SegmentPersona {
  const stored = persona.safeParse(aiPersona)
  return stored.success ? stored.data : {}
}

export const segmentView = (row: Row): SegmentView => ({
  id: row.id,
  name: row.name,
  description: row.description,
  persona: personaOf(row),
  kind: row.kind as SegmentKind,
  rules: row.rules === null ? null : rules.parse(row.rules),
  members: row.members,
  refreshedAt: row.refreshedAt?.toISOString() ?? null,
  version: row.version,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
})
