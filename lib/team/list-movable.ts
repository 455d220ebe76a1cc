import type { TenantContext } from '@/lib/operations'
import { memberColumns, memberView } from './member-view'
import { type MoveObstacle, roleIn } from './role-in-account'

const MOST = 500

/** People of an account, each with what keeps them from another one. */
export async function listMovable(ctx: TenantContext, from: string | null, to: string | null) {
  const rows = await ctx.db.member.findMany({
    where: { subTenantId: from },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: MOST,
    select: memberColumns,
  })
  const taken = await ctx.db.member.findMany({
    where: { subTenantId: to, emailNormalized: { in: rows.map((row) => row.emailNormalized) } },
    select: { emailNormalized: true },
  })
  const addresses = new Set(taken.map((row) => row.emailNormalized))
  return rows.map((row) => {
    const { id, name, email, role, roleName, status } = memberView(row)
    const obstacle: MoveObstacle | null =
      ctx.actor.id === id
        ? 'self'
        : status === 'invited'
          ? 'invited'
          : row.roleId !== null
            ? 'own_role'
            : addresses.has(email)
              ? 'address_taken'
              : null
    return { id, name, email, role, roleName, status, obstacle, newRole: obstacle ? null : roleIn(to, row.role) }
  })
}
