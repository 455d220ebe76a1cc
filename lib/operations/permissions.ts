import { forbidden } from '@/lib/kernel'
import type { Actor } from './actor'
import { type Grants, grantsOfRole } from './grants'
import { isAtLeast, PERMISSIONS, type Permission, type Scope, scopeWithin } from './resources'

/** What would outlast a visit: accounts, their rights and keys are left to the company itself. */
const CLOSED_TO_VISITS: readonly string[] = ['members', 'roles', 'api_keys']

/** A visit sees what an administrator sees and changes at most what an administrator changes. */
function visitScope(allowsChanges: boolean, permission: Permission): Scope | null {
  const [resource = '', action] = permission.split(':')
  const held = grantsOfRole('tenant_admin')[permission] ?? null
  if (action === 'read') return held
  return allowsChanges && !CLOSED_TO_VISITS.includes(resource) ? held : null
}

/** The scope in which an actor holds a permission, or null. Jobs act for the tenant and hold all of them. */
export function permissionScope(actor: Actor, permission: Permission): Scope | null {
  switch (actor.kind) {
    case 'member':
    case 'api_key': {
      const scope = actor.grants[permission]
      return scope === undefined ? null : scopeWithin(scope, actor.subTenantId)
    }
    case 'system':
      return 'tenant'
    case 'staff':
      return actor.visit ? visitScope(actor.visit.allowsChanges, permission) : null
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

/**
 * What `grants` would give beyond what the actor holds itself, in scope as well.
 * @param subTenantId of whoever would hold them: nobody of a sub-account reaches beyond it
 */
export const beyond = (actor: Actor, grants: Grants, subTenantId: string | null): Permission[] =>
  PERMISSIONS.filter((permission) => {
    const given = grants[permission]
    if (given === undefined) return false
    const held = permissionScope(actor, permission)
    return held === null || !isAtLeast(held, scopeWithin(given, subTenantId))
  })

/** Nobody gives more than they have. @throws forbidden */
export function assertMayGrant(actor: Actor, grants: Grants, subTenantId: string | null): void {
  if (beyond(actor, grants, subTenantId).length > 0) {
    throw forbidden('You cannot give more rights than you have yourself.')
  }
}

/** Whoever holds rights over the rules of the company is changed only by somebody with the same rights. @throws forbidden */
export function assertMayManage(actor: Actor, grants: Grants, subTenantId: string | null): void {
  if (beyond(actor, grants, subTenantId).some((permission) => permission.endsWith(':admin'))) {
    throw forbidden('Only somebody with the same rights can do this.')
  }
}
