import type { Actor } from './actor'

/** What can be acted upon. `read` sees, `write` changes, `delete` removes, `admin` changes the rules. */
export const RESOURCES = [
  'company',
  'branding',
  'members',
  'audit',
  'conversations',
  'contacts',
  'canned_replies',
  'agents',
  'ai_settings',
  'knowledge',
  'articles',
  'email_templates',
  'files',
  'analytics',
] as const
export const ACTIONS = ['read', 'write', 'delete', 'admin'] as const
/** `tenant`: every row; `subtenant`: rows of the actor's sub-tenant; `own`: rows that name the actor. */
export const SCOPES = ['tenant', 'subtenant', 'own'] as const

export type Resource = (typeof RESOURCES)[number]
export type Action = (typeof ACTIONS)[number]
export type Scope = (typeof SCOPES)[number]
export type Permission = `${Resource}:${Action}`

type Grant = { resource: Resource | '*'; actions: readonly Action[]; scope: Scope }

const all = (resources: readonly Resource[], actions: readonly Action[], scope: Scope = 'tenant'): Grant[] =>
  resources.map((resource) => ({ resource, actions, scope }))

const CHANGE: readonly Action[] = ['read', 'write', 'delete']

/** The built-in roles, widest first. */
export const ROLES = {
  tenant_admin: [{ resource: '*', actions: ACTIONS, scope: 'tenant' }],
  subtenant_admin: [{ resource: '*', actions: ACTIONS, scope: 'subtenant' }],
  manager: [
    ...all(['conversations', 'contacts', 'canned_replies', 'agents', 'knowledge', 'articles', 'files'], CHANGE),
    ...all(['branding', 'email_templates'], ['read', 'write']),
    ...all(['company', 'members', 'analytics', 'ai_settings'], ['read']),
  ],
  agent: [
    ...all(['conversations', 'contacts'], ['read', 'write']),
    ...all(['canned_replies', 'agents', 'knowledge', 'articles', 'company', 'members'], ['read']),
    ...all(['files'], ['read', 'write']),
  ],
  viewer: all(
    [
      'conversations',
      'contacts',
      'canned_replies',
      'agents',
      'knowledge',
      'articles',
      'company',
      'members',
      'analytics',
    ],
    ['read'],
  ),
} as const satisfies Record<string, readonly Grant[]>

export type Role = keyof typeof ROLES

export const isRole = (value: string): value is Role => Object.hasOwn(ROLES, value)

/** The widest scope in which a role may do something, or null. */
export function roleScope(role: string, permission: Permission): Scope | null {
  if (!isRole(role)) return null
  const [resource, action] = permission.split(':')
  const scopes = (ROLES[role] as readonly Grant[])
    .filter(
      (grant) => (grant.resource === '*' || grant.resource === resource) && grant.actions.includes(action as Action),
    )
    .map((grant) => SCOPES.indexOf(grant.scope))
  return scopes.length ? (SCOPES[Math.min(...scopes)] ?? null) : null
}

/** The scope in which an actor holds a permission, or null. Jobs act for the tenant and hold all of them. */
export function permissionScope(actor: Actor, permission: Permission): Scope | null {
  switch (actor.kind) {
    case 'member': {
      const scope = roleScope(actor.role, permission)
      return scope === 'tenant' && actor.subTenantId ? 'subtenant' : scope
    }
    case 'system':
      return 'tenant'
    case 'api_key':
      return actor.permissions.includes(permission) ? 'tenant' : null
    case 'staff':
    case 'contact':
    case 'webhook':
    case 'anonymous':
      return null
    default: {
      const unhandled: never = actor
      throw new Error(`unhandled actor ${JSON.stringify(unhandled)}`)
    }
  }
}

export const can = (actor: Actor, permission: Permission): boolean => permissionScope(actor, permission) !== null

/** Every permission of a role, for screens that show or hide by it. */
export const permissionsOf = (role: string): Permission[] =>
  RESOURCES.flatMap((resource) => ACTIONS.map((action): Permission => `${resource}:${action}`)).filter(
    (permission) => roleScope(role, permission) !== null,
  )
