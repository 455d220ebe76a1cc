import { cookies } from 'next/headers'
import { cache } from 'react'
import { type LiveVisit, liveVisit, visitCookieName } from '@/lib/impersonation'
import { grantsOfRole } from '@/lib/operations'
import type { LiveSession } from '@/lib/team'
import type { TenantRecord } from '@/lib/tenancy'

/** The visit by the platform's support that the request's cookie names on this company's host, while it lasts. */
export const visitOn = cache(
  async (tenant: TenantRecord): Promise<LiveVisit | null> =>
    liveVisit(tenant, (await cookies()).get(visitCookieName())?.value ?? null),
)

/** A visitor where pages expect whoever is signed in: with a name, without anything personal. */
export const visitSession = (visit: LiveVisit): LiveSession => ({
  id: visit.id,
  createdAt: new Date(),
  lastUsedAt: new Date(),
  member: {
    id: visit.staffId,
    email: '',
    name: visit.staffName,
    role: 'tenant_admin',
    roleId: null,
    roleName: null,
    grants: grantsOfRole('tenant_admin'),
    subTenantId: null,
    title: null,
    avatarFileId: null,
    locale: null,
    timeZone: null,
    needsOnboarding: false,
  },
})
