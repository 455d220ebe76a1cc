import type { Permission } from '@/lib/operations'

export type KeyRow = {
  id: string
  subTenantId: string | null
  name: string
  start: string
  scopes: string[]
  ownerId: string
  ownerName: string
  rotatedFromId: string | null
  expiresAt: Date | null
  lastUsedAt: Date | null
  revokedAt: Date | null
  revokedByName: string | null
  replacedAt: Date | null
  createdAt: Date
}

export const keyColumns = {
  id: true,
  subTenantId: true,
  name: true,
  start: true,
  scopes: true,
  ownerId: true,
  ownerName: true,
  rotatedFromId: true,
  expiresAt: true,
  lastUsedAt: true,
  revokedAt: true,
  revokedByName: true,
  replacedAt: true,
  createdAt: true,
} as const

export type KeyState = 'active' | 'replaced' | 'expired' | 'revoked'

export function stateOf({ revokedAt, expiresAt, replacedAt }: Pick<KeyRow, 'revokedAt' | 'expiresAt' | 'replacedAt'>) {
  if (revokedAt) return 'revoked' as const
  if (expiresAt && expiresAt.getTime() <= Date.now()) return 'expired' as const
  return replacedAt ? ('replaced' as const) : ('active' as const)
}

/** A key without its secret. `replaced` still works until `expiresAt`. */
export const keyView = ({ scopes, ...row }: KeyRow) => ({
  ...row,
  scopes: scopes as Permission[],
  state: stateOf(row) satisfies KeyState,
})

export type KeyView = ReturnType<typeof keyView>
