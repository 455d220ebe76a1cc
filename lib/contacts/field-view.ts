import type { FieldKind, FieldView } from './schema'

type Row = {
  id: string
  key: string
  label: string
  kind: string
  choices: string[]
  position: number
  archivedAt: Date | null
}

export const fieldView = ({ id, key, label, kind, choices, position, archivedAt }: Row): FieldView => ({
  id,
  key,
  label,
  kind: kind as FieldKind,
  choices,
  position,
  isArchived: archivedAt !== null,
})
