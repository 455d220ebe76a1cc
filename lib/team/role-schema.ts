import { z } from 'zod'
import { freeText, line, uuid } from '@/lib/kernel/schema'
import { ACTIONS, type Grant, RESOURCES, SCOPES, scopesOf } from '@/lib/operations/schema'

/** The built-in roles, in the order in which they are offered. */
export const BUILT_IN_ROLES = ['tenant_admin', 'subtenant_admin', 'manager', 'agent', 'viewer'] as const
export type BuiltInRole = (typeof BUILT_IN_ROLES)[number]

export const isBuiltInRole = (key: string): key is BuiltInRole => (BUILT_IN_ROLES as readonly string[]).includes(key)

/** A role where somebody chooses one: a built-in one by its name, one of the company's own by its id. */
export const roleKeyInput = z.union([z.enum(BUILT_IN_ROLES), uuid])

const permissionLine = z
  .strictObject({
    resource: z.enum(RESOURCES),
    actions: z.array(z.enum(ACTIONS)).min(1, 'name at least one action').max(ACTIONS.length).readonly(),
    scope: z.enum(SCOPES),
  })
  .superRefine(({ resource, actions, scope }, check) => {
    for (const action of actions) {
      if (!scopesOf(resource, action).includes(scope)) {
        check.addIssue({ code: 'custom', path: ['scope'], message: 'is not a scope of this resource and action' })
        return
      }
    }
  })

const permissions = z
  .array(permissionLine)
  .max(RESOURCES.length * SCOPES.length)
  .superRefine((lines, check) => {
    const seen = new Set<string>()
    for (const [index, { resource, actions }] of lines.entries()) {
      for (const action of actions) {
        if (seen.has(`${resource}:${action}`)) {
          check.addIssue({ code: 'custom', path: [index, 'actions'], message: 'is named twice' })
          return
        }
        seen.add(`${resource}:${action}`)
      }
    }
  })

export const roleInput = z.strictObject({
  name: line(60),
  description: freeText(300).default(''),
  permissions,
})
const version = z.coerce.number().int().min(1).max(1_000_000)
export const updateRoleInput = roleInput.extend({ roleId: uuid, version })
export const duplicateRoleInput = z.strictObject({ role: roleKeyInput, name: line(60) })
export const deleteRoleInput = z.strictObject({ roleId: uuid, replacement: roleKeyInput.optional() })
export const roleIdInput = z.strictObject({ roleId: uuid })
export const roleOfKeyInput = z.strictObject({ role: roleKeyInput })
export const restoreRoleInput = z.strictObject({ roleId: uuid, version, restore: version })

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
