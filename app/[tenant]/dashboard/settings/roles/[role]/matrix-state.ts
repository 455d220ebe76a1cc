import {
  ACTIONS,
  type Action,
  type Grant,
  type Grants,
  grantsOf,
  isAtLeast,
  linesOf,
  type Permission,
  RESOURCES,
  type Resource,
  type Scope,
  scopesOf,
} from '@/lib/operations/schema'

export const PERMISSION_LIST: readonly Permission[] = RESOURCES.flatMap((resource) =>
  ACTIONS.map((action): Permission => `${resource}:${action}`),
)

/** The areas as people think of them. */
export const AREAS: readonly {
  id: 'customers' | 'ai' | 'content' | 'team' | 'company'
  resources: readonly Resource[]
}[] = (() => {
  const named = {
    customers: ['conversations', 'contacts', 'leads', 'canned_replies', 'campaigns', 'analytics'],
    ai: ['agents', 'knowledge', 'ai_settings'],
    content: ['content', 'forms', 'pages', 'articles', 'files', 'branding', 'email_templates'],
    team: ['members', 'roles', 'audit'],
  } as const satisfies Record<string, readonly Resource[]>
  const known = new Set<Resource>(Object.values(named).flat())
  return [
    { id: 'customers', resources: named.customers },
    { id: 'ai', resources: named.ai },
    { id: 'content', resources: named.content },
    { id: 'team', resources: named.team },
    { id: 'company', resources: RESOURCES.filter((resource) => !known.has(resource)) },
  ] as const
})()

export type Reach = Readonly<Record<string, Scope | null>>

/** The scopes of a cell that whoever edits may give: no wider than their own. */
export const openScopes = (reach: Reach, resource: Resource, action: Action): Scope[] => {
  const own = reach[`${resource}:${action}`] ?? null
  return own === null ? [] : scopesOf(resource, action).filter((scope) => isAtLeast(own, scope))
}

const widest = (given: Scope | undefined, needed: Scope): Scope =>
  given !== undefined && isAtLeast(given, needed) ? given : needed

/** Sets one cell. Whoever may do anything with a resource may see as much of it; whoever sees nothing does nothing. */
export function setCell(grants: Grants, resource: Resource, action: Action, scope: Scope | null): Grants {
  const next: Partial<Record<Permission, Scope>> = { ...grants }
  if (scope === null) {
    delete next[`${resource}:${action}`]
    if (action === 'read') for (const other of ACTIONS) delete next[`${resource}:${other}`]
    return next
  }
  next[`${resource}:${action}`] = scope
  next[`${resource}:read`] = widest(next[`${resource}:read`], scope)
  if (action === 'read') {
    for (const other of ACTIONS) {
      const held = next[`${resource}:${other}`]
      if (held !== undefined && !isAtLeast(scope, held) && scopesOf(resource, other).includes(scope)) {
        next[`${resource}:${other}`] = scope
      }
    }
  }
  return next
}

export type Change = { added: Permission[]; removed: Permission[]; changed: Permission[] }

/** What one state grants beyond, or no more than, another. */
export function changeOf(before: Grants, after: Grants): Change {
  return {
    added: PERMISSION_LIST.filter((key) => before[key] === undefined && after[key] !== undefined),
    removed: PERMISSION_LIST.filter((key) => before[key] !== undefined && after[key] === undefined),
    changed: PERMISSION_LIST.filter(
      (key) => before[key] !== undefined && after[key] !== undefined && before[key] !== after[key],
    ),
  }
}

export const countOf = ({ added, removed, changed }: Change): number => added.length + removed.length + changed.length

export const gridOf = (lines: readonly Grant[]): Grants => grantsOf(lines)
export const linesOfGrid = (grants: Grants): Grant[] => linesOf(grants)
