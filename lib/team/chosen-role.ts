import { invalid, notFound } from '@/lib/kernel'
import { assertMayGrant, type Grants, grantsOf, grantsOfRole, type TenantContext } from '@/lib/operations'
import { storedLines } from './role-grants'
import { isBuiltInRole } from './role-schema'

/** A role that somebody has chosen, as the columns that keep it. */
export type ChosenRole = { role: string; roleId: string | null; name: string | null; grants: Grants }

/**
 * The role behind a key, for a member of a sub-account (null: of the company itself).
 * @throws not_found, invalid for a role that this account does not know
 */
export async function chosenRole(ctx: TenantContext, key: string, subTenantId: string | null): Promise<ChosenRole> {
  if (isBuiltInRole(key)) {
    const isForeign = subTenantId === null ? key === 'subtenant_admin' : key === 'tenant_admin'
    if (isForeign) throw invalid('role', 'This role is not for this account.')
    return { role: key, roleId: null, name: null, grants: grantsOfRole(key) }
  }
  const row = await ctx.db.role.findFirst({ where: { id: key } })
  if (!row || (row.subTenantId !== null && row.subTenantId !== subTenantId)) throw notFound('Role')
  return { role: 'custom', roleId: row.id, name: row.name, grants: grantsOf(storedLines(row.permissions)) }
}

/** The same for a role that is about to be given. @throws forbidden when it reaches further than who gives it */
export async function roleToGive(ctx: TenantContext, key: string, subTenantId: string | null): Promise<ChosenRole> {
  const chosen = await chosenRole(ctx, key, subTenantId)
  assertMayGrant(ctx.actor, chosen.grants, subTenantId)
  return chosen
}

/** The sub-account that is worked in; null for the company itself. */
export const accountOf = (ctx: TenantContext): string | null => (ctx.accountId === ctx.tenantId ? null : ctx.accountId)
