import type { Metadata } from 'next'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ClientMessages } from '@/app/_request/client-messages'
import { pageTenant } from '@/app/_request/tenant'
import { FrameBoundary } from '@/components/shell/frame-boundary'
import { tenantBrand } from '@/lib/branding'
import type { TenantParams } from '../public-tenant'
import { TenantDocument, tenantMetadata, tenantViewport } from '../tenant-document'
import { DashboardFrame } from './frame'

export const dynamic = 'force-dynamic'

export const generateMetadata = async (props: TenantParams): Promise<Metadata> => ({
  ...(await tenantMetadata(props)),
  robots: { index: false },
})

export const generateViewport = tenantViewport

/** The document needs the company alone: when the frame fails, its look is still there. */
export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const tenant = await pageTenant()
  const { name, logo, icon } = tenantBrand(tenant)
  return (
    <TenantDocument tenant={tenant} language={await getLocale()}>
      <ClientMessages names={['ui', 'shell', 'gate', 'usageBanner', 'features']}>
        <FrameBoundary brand={{ name, logo, icon }}>
          <DashboardFrame>{children}</DashboardFrame>
        </FrameBoundary>
      </ClientMessages>
    </TenantDocument>
  )
}
