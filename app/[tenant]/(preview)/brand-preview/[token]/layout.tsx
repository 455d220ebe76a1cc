import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { memberContext } from '@/app/_request/member'
import { PublicFrame } from '../../../(public)/_parts/public-frame'
import { publicPage, type TenantParams } from '../../../public-tenant'
import { TenantDocument } from '../../../tenant-document'
import { draftBrand } from './draft-brand'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'no-referrer' }

type Props = TenantParams & { params: Promise<{ token: string }>; children: ReactNode }

/** The real public pages with the draft, to look at: links and forms in it do nothing. */
export default async function PreviewLayout({ children, params }: Props) {
  await memberContext('branding:read')
  const { token } = await params
  const brand = await draftBrand(token)
  const { tenant } = await publicPage(params)
  const sheet = brand?.customCss ? { styleSheet: `/brand.css?preview=${token}` } : {}
  return (
    <TenantDocument tenant={tenant} language={tenant.locale} {...(brand ? { brand } : {})} {...sheet}>
      {brand ? (
        <div inert>
          <PublicFrame brand={brand} website={tenant.website}>
            {children}
          </PublicFrame>
        </div>
      ) : (
        children
      )}
    </TenantDocument>
  )
}
