import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { ANONYMOUS, type TenantContext, tenantContext } from '@/lib/operations'
import { readAppHost, type TenantRecord, tenantOfHost } from '@/lib/tenancy'
import { requestInfo } from './request-info'

/** Answers 503 with the company's notice; see its route. */
export const SUSPENDED_PATH = '/suspended'

const isSuspended = (tenant: TenantRecord): boolean => tenant.status === 'suspended'

/**
 * Lets a page go on only for a company that is open to the public: an unknown, unfinished or leaving one is a 404 that names
 * nobody, a suspended one shows its notice.
 */
export function openTenant(tenant: TenantRecord | null): TenantRecord {
  if (tenant && isSuspended(tenant)) redirect(SUSPENDED_PATH)
  if (tenant?.status !== 'active') notFound()
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
