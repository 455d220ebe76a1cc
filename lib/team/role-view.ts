import { type Grant, grantsOfRole, linesOf } from '@/lib/operations'
import { storedLines } from './role-grants'
import type { BuiltInRole } from './role-schema'

type RoleRow = {
  id: string
  name: string
  description: string
  permissions: unknown
  version: number
  updatedAt: Date
}

/** A role as the settings show it. `key` names it wherever a role is chosen; a built-in one has no name of its own. */
export type RoleView = {
  key: string
  name: string | null
  description: string
  isBuiltIn: boolean
  permissions: readonly Grant[]
  version: number
  updatedAt: string | null
}

export const roleView = (row: RoleRow): RoleView => ({
  key: row.id,
  name: row.name,
  description: row.description,
  isBuiltIn: false,
  permissions: storedLines(row.permissions),
  version: row.version,
  updatedAt: row.updatedAt.toISOString(),
})

export const builtInView = (role: BuiltInRole): RoleView => ({
  key: role,
  name: null,
  description: '',
  isBuiltIn: true,
  permissions: linesOf(grantsOfRole(role)),
  version: 1,
  updatedAt: null,
})
