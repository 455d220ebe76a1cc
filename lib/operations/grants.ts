import {
  ACTIONS,
  type Action,
  isAtLeast,
  PERMISSIONS,
  type Permission,
  RESOURCES,
  type Resource,
  type Scope,
} from './resources'

/** What somebody holds: each permission with its widest scope. */
export type Grants = Readonly<Partial<Record<Permission, Scope>>>

/** One line of a role: what may be done to a resource, and to which of its rows. */
export type Grant = { resource: Resource; actions: readonly Action[]; scope: Scope }

const all = (resources: readonly Resource[], actions: readonly Action[], scope: Scope = 'tenant'): Grant[] =>
  resources.map((resource) => ({ resource, actions, scope }))

const CHANGE: readonly Action[] = ['read', 'write', 'delete']

/** The built-in roles, widest first. The platform's super admin is no role of a company: see `platform-verb.ts`. */
export const ROLES = {
  tenant_admin: all(RESOURCES, ACTIONS),
  subtenant_admin: all(RESOURCES, ACTIONS, 'subtenant'),
  manager: [
    ...all(
      [
        'conversations',
        'contacts',
        'leads',
        'campaigns',
        'content',
        'forms',
        'pages',
        'canned_replies',
        'agents',
        'knowledge',
        'articles',
        'files',
      ],
      CHANGE,
    ),
    ...all(['branding', 'email_templates'], ['read', 'write']),
    ...all(['company', 'members', 'roles', 'analytics', 'ai_settings'], ['read']),
  ],
  agent: [
    ...all(['conversations', 'contacts', 'leads', 'files'], ['read', 'write']),
    ...all(['canned_replies', 'agents', 'knowledge', 'articles', 'company', 'members'], ['read']),
  ],
  viewer: all(
    [
      'conversations',
      'contacts',
      'leads',
      'campaigns',
      'content',
      'forms',
      'pages',
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

/** The lines of a role as what its holder may do. */
export function grantsOf(lines: readonly Grant[]): Grants {
  const grants: Partial<Record<Permission, Scope>> = {}
  for (const { resource, actions, scope } of lines) {
    for (const action of actions) {
      const permission: Permission = `${resource}:${action}`
      const held = grants[permission]
      if (held === undefined || isAtLeast(scope, held)) grants[permission] = scope
    }
  }
  return Object.freeze(grants)
}

const BUILT_IN = new Map<string, Grants>(Object.entries(ROLES).map(([role, lines]) => [role, grantsOf(lines)]))
const NOTHING: Grants = Object.freeze({})

/** What a built-in role grants; a role that is none grants nothing. */
export const grantsOfRole = (role: string): Grants => BUILT_IN.get(role) ?? NOTHING

/** The same as lines, for screens and for keeping: one for each resource and scope. */
export function linesOf(grants: Grants): Grant[] {
  const lines = new Map<string, { resource: Resource; actions: Action[]; scope: Scope }>()
  for (const resource of RESOURCES) {
    for (const action of ACTIONS) {
      const scope = grants[`${resource}:${action}`]
      if (scope === undefined) continue
      const key = `${resource} ${scope}`
      const line = lines.get(key) ?? { resource, actions: [], scope }
      line.actions.push(action)
      lines.set(key, line)
    }
  }
  return [...lines.values()]
}

/** The permissions that somebody holds, in the catalogue's order. */
export const permissionsOf = (grants: Grants): Permission[] =>
  PERMISSIONS.filter((permission) => grants[permission] !== undefined)
