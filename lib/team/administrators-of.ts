import type { TenantContext } from '@/lib/operations'

const MOST_TOLD = 20

/** Who is told when the company itself must act. */
export const administratorsOf = (ctx: TenantContext) =>
  ctx.db.member.findMany({
    where: { role: 'tenant_admin', status: 'active' },
    orderBy: { id: 'asc' },
    take: MOST_TOLD,
    select: { id: true, emailNormalized: true, name: true, locale: true },
  })
