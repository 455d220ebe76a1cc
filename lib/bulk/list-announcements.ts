import { platformDb } from '@/lib/db'
import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'

const MOST = 3

/** What the platform tells the company at the moment, newest first. */
export const listAnnouncements = query({
  name: 'company.list-announcements',
  access: 'company:read',
  input: noInput,
  handler: ({ ctx }) =>
    platformDb().tenantAnnouncement.findMany({
      where: { tenantId: ctx.tenantId, OR: [{ endsAt: null }, { endsAt: { gt: new Date() } }] },
      orderBy: { id: 'desc' },
      take: MOST,
      select: { id: true, title: true, body: true },
    }),
})
