import { type SegmentView, segmentInput } from './schema'

type Row = { id: string; name: string; description: string; aiPersona: unknown }

const persona = segmentInput.shape.persona

export function segmentView(row: Row): SegmentView {
  const stored = persona.safeParse(row.aiPersona)
  return { id: row.id, name: row.name, description: row.description, persona: stored.success ? stored.data : {} }
}
