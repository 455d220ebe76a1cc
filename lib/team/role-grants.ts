import { ACTIONS, type Grant, type Grants, grantsOf, grantsOfRole, RESOURCES, SCOPES } from '@/lib/operations'

const isOneOf = <Name extends string>(names: readonly Name[], value: unknown): value is Name =>
  (names as readonly unknown[]).includes(value)

/** A stored line as far as this version of the product knows its words: a resource that is gone grants nothing. */
function knownLine(value: unknown): Grant[] {
  if (typeof value !== 'object' || value === null) return []
  const { resource, actions, scope } = value as Record<string, unknown>
  if (!isOneOf(RESOURCES, resource) || !isOneOf(SCOPES, scope) || !Array.isArray(actions)) return []
  return [{ resource, scope, actions: ACTIONS.filter((action) => actions.includes(action)) }]
}

export const storedLines = (stored: unknown): Grant[] => (Array.isArray(stored) ? stored.flatMap(knownLine) : [])

/** What a member's row must be read with, so that its rights are known. */
export const ROLE_FIELDS = {
  role: true,
  roleId: true,
  customRole: { select: { name: true, permissions: true } },
} as const

export type RoleFields = {
  role: string
  roleId: string | null
  customRole: { name: string; permissions: unknown } | null
}

/** What a member's role grants now. */
export const grantsOfMember = ({ role, customRole }: RoleFields): Grants =>
  customRole ? grantsOf(storedLines(customRole.permissions)) : grantsOfRole(role)

/** How a role is named where somebody chooses one: a built-in one by its name, one of the company's own by its id. */
export const roleKey = ({ role, roleId }: Pick<RoleFields, 'role' | 'roleId'>): string => roleId ?? role
