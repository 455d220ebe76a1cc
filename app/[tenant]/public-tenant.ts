import { notFound } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import { cache } from 'react'
import { nearestLocale } from '@/i18n/locales'
import { type TenantBrand, tenantBrand } from '@/lib/branding'
import { ANONYMOUS, type TenantContext, tenantContext } from '@/lib/operations'
import { type TenantRecord, tenantOfSegment } from '@/lib/tenancy'

export type TenantParams = { params: Promise<{ tenant: string }> }

/** The company of a public page, from the path segment alone, so that the page can be kept. */
export const publicTenant = cache(async (segment: string): Promise<TenantRecord> => {
  const tenant = await tenantOfSegment(segment)
  if (!tenant || tenant.status === 'deleting' || tenant.status === 'provisioning') notFound()
  return tenant
})

/** The brand that the page being rendered shows instead of the company's own; set by the preview of a draft alone. */
const shown = cache((): { brand: TenantBrand | null } => ({ brand: null }))

export const showBrand = (brand: TenantBrand): void => {
  shown().brand = brand
}

/** For pages that are kept for all visitors: their words are in the company's language, whatever a browser asks for. */
export async function publicPage(
  params: Promise<{ tenant: string }>,
): Promise<{ tenant: TenantRecord; brand: TenantBrand; ctx: TenantContext }> {
  const tenant = await publicTenant((await params).tenant)
  setRequestLocale(nearestLocale(tenant.locale))
  return { tenant, brand: shown().brand ?? tenantBrand(tenant), ctx: tenantContext(tenant, ANONYMOUS) }
}
