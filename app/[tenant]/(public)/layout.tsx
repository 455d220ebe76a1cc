import type { ReactNode } from 'react'
import { publicPage, type TenantParams } from '../public-tenant'
import { TenantDocument, tenantMetadata, tenantViewport } from '../tenant-document'
import { SiteFooter } from './_parts/site-footer'
import { SiteHeader } from './_parts/site-header'

/** A change of the company or of its help centre drops the kept pages at once; the hour is only a backstop. */
export const revalidate = 3600

/** Filled on demand and kept for each host: nothing is known at build time. */
export const generateStaticParams = () => []

export const generateMetadata = tenantMetadata
export const generateViewport = tenantViewport

export default async function PublicLayout({ children, params }: TenantParams & { children: ReactNode }) {
  const { tenant, brand } = await publicPage(params)
  return (
    <TenantDocument tenant={tenant} language={tenant.locale}>
      <div data-brand-css className="flex min-h-dvh flex-col">
        <SiteHeader brand={brand} />
        <main className="flex-1">{children}</main>
        <SiteFooter brand={brand} website={tenant.website} />
        <script src="/widget.js" async />
      </div>
    </TenantDocument>
  )
}
