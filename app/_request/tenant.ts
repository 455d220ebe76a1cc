import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ANONYMOUS, type TenantContext, tenantContext } from '@/lib/operations'
import { admitsTeam, readAppHost, type TenantRecord, tenantOfHost } from '@/lib/tenancy'
import { requestInfo } from './request-info'

/**
 * Lets a page go on only for a company whose team may sign in: any other one is a 404 that names nobody. (A suspended one
 * has been answered with its notice before, and so have the public pages of one that is closing.)
 */
export function openTenant(tenant: TenantRecord | null): TenantRecord {
  if (!tenant || !admitsTeam(tenant.status)) notFound()
  return tenant
}

/** The company on whose host the page is shown. */
export const pageTenant = cache(
  async (): Promise<TenantRecord> => openTenant(await tenantOfHost(readAppHost(await headers()))),
)

/** Anybody on the company's host. */
export const publicContext = cache(
  async (): Promise<TenantContext> => tenantContext(await pageTenant(), ANONYMOUS, await requestInfo()),
)
