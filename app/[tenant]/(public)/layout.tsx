import type { ReactNode } from 'react'
import { brandSheet } from '../brand.css/brand-sheet'
import { publicPage, type TenantParams } from '../public-tenant'
import { TenantDocument, tenantMetadata, tenantViewport } from '../tenant-document'
import { PublicFrame } from './_parts/public-frame'

/** A change of the company or of its help centre drops the kept pages at once; the hour is only a backstop. */
export const revalidate = 3600

/** Filled on demand and kept for each host: nothing is known at build time. */
export const generateStaticParams = () => []

export const generateMetadata = tenantMetadata
export const generateViewport = tenantViewport

export default async function PublicLayout({ children, params }: TenantParams & { children: ReactNode }) {
  const { tenant, brand } = await publicPage(params)
  return (
    <TenantDocument tenant={tenant} language={tenant.locale} brand={brand} {...brandSheet(brand)}>
      <PublicFrame brand={brand} website={tenant.website}>
        {children}
      </PublicFrame>
      <script src="/widget.js" async />
    </TenantDocument>
  )
}
