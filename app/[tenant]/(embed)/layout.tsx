import type { ReactNode } from 'react'
import { publicPage, type TenantParams } from '../public-tenant'
import { TenantDocument, tenantMetadata, tenantViewport } from '../tenant-document'

export const generateMetadata = tenantMetadata
export const generateViewport = tenantViewport

/** What stands in a frame on other sites: the company's look, without its header and footer. */
export default async function EmbedLayout({ children, params }: TenantParams & { children: ReactNode }) {
  const { tenant, brand } = await publicPage(params)
  return (
    <TenantDocument tenant={tenant} language={tenant.locale} brand={brand}>
      <main className="p-1">{children}</main>
    </TenantDocument>
  )
}
