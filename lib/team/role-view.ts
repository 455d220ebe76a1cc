import { grantsOfRole, linesOf } from '@/lib/operations'
import { storedLines } from './role-grants'
import type { BuiltInRole, RoleView } from './role-schema'

type RoleRow = {
  id: string
  name: string
  description: string
  permissions: unknown
  version: number
  updatedAt: Date
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
