/** What can be acted upon. `read` sees, `write` changes, `delete` removes, `admin` changes the rules. */
export const RESOURCES = [
  'company',
  'branding',
  'sub_accounts',
  'members',
  'roles',
  'audit',
  'conversations',
  'contacts',
  'leads',
  'campaigns',
  'content',
  'forms',
  'pages',
  'canned_replies',
  'agents',
  'ai_settings',
  'knowledge',
  'articles',
  'email_templates',
  'email_identity',
  'domains',
  'files',
  'analytics',
  'api_keys',
] as const
export const ACTIONS = ['read', 'write', 'delete', 'admin'] as const
/** `tenant`: every row; `subtenant`: rows of the actor's sub-tenant; `own`: rows that name the actor. Widest first. */
export const SCOPES = ['tenant', 'subtenant', 'own'] as const

export type Resource = (typeof RESOURCES)[number]
export type Action = (typeof ACTIONS)[number]
export type Scope = (typeof SCOPES)[number]
export type Permission = `${Resource}:${Action}`

/** Resources whose rows name somebody they belong to; only these know the scope `own` (see `owner-filter.ts`). */
export const OWNED_RESOURCES = ['conversations', 'contacts', 'leads', 'canned_replies', 'agents', 'articles'] as const
export type OwnedResource = (typeof OWNED_RESOURCES)[number]

export const isOwned = (resource: Resource): resource is OwnedResource =>
  (OWNED_RESOURCES as readonly Resource[]).includes(resource)

/** The scopes in which an action on a resource can be granted. Nobody owns the rules. */
export const scopesOf = (resource: Resource, action: Action): readonly Scope[] =>
  isOwned(resource) && action !== 'admin' ? SCOPES : ['tenant', 'subtenant']

export const PERMISSIONS: readonly Permission[] = RESOURCES.flatMap((resource) =>
  ACTIONS.map((action): Permission => `${resource}:${action}`),
)

const rank = (scope: Scope): number => SCOPES.indexOf(scope)

export const isAtLeast = (scope: Scope, needed: Scope): boolean => rank(scope) <= rank(needed)

/** What a scope comes to for somebody of a sub-account: the tenant is out of reach. */
export const scopeWithin = (scope: Scope, subTenantId: string | null): Scope =>
  scope === 'tenant' && subTenantId !== null ? 'subtenant' : scope
