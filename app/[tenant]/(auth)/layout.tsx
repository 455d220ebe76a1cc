import type { Metadata } from 'next'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ClientMessages } from '@/app/_request/client-messages'
import { pageTenant } from '@/app/_request/tenant'
import type { TenantParams } from '../public-tenant'
import { TenantDocument, tenantMetadata, tenantViewport } from '../tenant-document'

/** Each page depends on who asks. */
export const dynamic = 'force-dynamic'

export const generateMetadata = async (props: TenantParams): Promise<Metadata> => ({
  ...(await tenantMetadata(props)),
  robots: { index: false, follow: false },
  referrer: 'same-origin',
})

export const generateViewport = tenantViewport

export default async function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <TenantDocument tenant={await pageTenant()} language={await getLocale()}>
      <ClientMessages names={['ui', 'auth', 'closing']}>{children}</ClientMessages>
    </TenantDocument>
  )
}
