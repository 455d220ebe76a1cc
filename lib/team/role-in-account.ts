/** What keeps somebody in an account: the words for it are the screen's. */
export type MoveObstacle = 'self' | 'invited' | 'own_role' | 'address_taken'

/**
 * The built-in role that somebody has after a move: an administrator of the company becomes one of the sub-account, and one of a
 * sub-account a manager, since the company's own administrators are chosen one by one.
 */
export function roleIn(subTenantId: string | null, role: string): string {
  if (subTenantId === null) return role === 'subtenant_admin' ? 'manager' : role
  return role === 'tenant_admin' ? 'subtenant_admin' : role
}
