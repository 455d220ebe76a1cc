import type { StaffKeyState, StaffKeyView } from './schema'

type Row = {
  id: string
  name: string
  start: string
  isReadOnly: boolean
  expiresAt: Date | null
  lastUsedAt: Date | null
  revokedAt: Date | null
  createdAt: Date
}

export function stateOf({ revokedAt, expiresAt }: Pick<Row, 'revokedAt' | 'expiresAt'>): StaffKeyState {
  if (revokedAt) return 'revoked'
  return expiresAt && expiresAt.getTime() <= Date.now() ? 'expired' : 'active'
}

export const keyView = (row: Row): StaffKeyView => ({
  id: row.id,
  name: row.name,
  start: row.start,
  isReadOnly: row.isReadOnly,
  state: stateOf(row),
  expiresAt: row.expiresAt?.toISOString() ?? null,
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
})
