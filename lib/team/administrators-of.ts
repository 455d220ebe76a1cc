import type { TenantContext } from '@/lib/operations'

const MOST_TOLD = 20

/** Who is told by mail when the company itself must act; not who has chosen to get no mails of this kind. */
export const administratorsOf = (ctx: TenantContext, kind?: string) =>
  ctx.db.member.findMany({
    where: {
      role: 'tenant_admin',
      status: 'active',
      ...(kind ? { notificationPreferences: { none: { kind, email: false } } } : {}),
    },
    orderBy: { id: 'asc' },
    take: MOST_TOLD,
    select: { id: true, emailNormalized: true, name: true, locale: true },
  })
