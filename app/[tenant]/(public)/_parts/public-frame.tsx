import type { ReactNode } from 'react'
import type { TenantBrand } from '@/lib/branding'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'

type Props = { brand: TenantBrand; website: string | null; children: ReactNode }

/**
 * Header, page and footer. The outer box is not the company's CSS to change: nothing inside can be laid out, painted or
 * stacked beyond it, so the chat's launcher and whatever else is on the page stay where they are.
 */
export function PublicFrame({ brand, website, children }: Props) {
  return (
    <div className="isolate overflow-clip contain-layout contain-paint">
      <div data-brand-css className="flex min-h-dvh flex-col">
        <SiteHeader brand={brand} />
        <main className="flex-1">{children}</main>
        <SiteFooter brand={brand} website={website} />
      </div>
    </div>
  )
}
