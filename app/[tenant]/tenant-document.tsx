import '../globals.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { ThemeProvider } from '@/components/ui/theme-provider'
import { directionOf } from '@/i18n/locales'
import { type TenantBrand, tenantBrand } from '@/lib/branding'
import { type TenantRecord, tenantUrl } from '@/lib/tenancy'
import { publicTenant, type TenantParams } from './public-tenant'

export async function tenantMetadata({ params }: TenantParams): Promise<Metadata> {
  const tenant = await publicTenant((await params).tenant)
  const { name } = tenantBrand(tenant)
  const description = tenant.description ?? undefined
  return {
    metadataBase: new URL(tenantUrl(tenant)),
    title: { default: name, template: `%s · ${name}` },
    description,
    applicationName: name,
    manifest: '/manifest.webmanifest',
    icons: { icon: '/icons/32', apple: '/icons/180' },
    openGraph: { siteName: name, type: 'website', images: ['/og'], ...(description ? { description } : {}) },
  }
}

export async function tenantViewport({ params }: TenantParams): Promise<Viewport> {
  const { themeColor } = tenantBrand(await publicTenant((await params).tenant))
  return {
    themeColor: [
      { media: '(prefers-color-scheme: light)', color: themeColor.light },
      { media: '(prefers-color-scheme: dark)', color: themeColor.dark },
    ],
  }
}

type DocumentProps = {
  tenant: TenantRecord
  language: string
  /** Left out: the company's own. */
  brand?: TenantBrand
  /** The company's own CSS; only its public pages have it. */
  styleSheet?: string
  children: ReactNode
}

/**
 * The outermost frame of each group of a company's pages. There is one for each group, because the public pages speak the
 * company's language and are kept for all, while the others speak their reader's.
 */
export function TenantDocument({ tenant, language, brand, styleSheet, children }: DocumentProps) {
  const { css } = brand ?? tenantBrand(tenant)
  return (
    <html lang={language} dir={directionOf(language)} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: derived tokens, in the first bytes */}
        <style dangerouslySetInnerHTML={{ __html: css }} />
        {styleSheet && <link rel="stylesheet" href={styleSheet} />}
      </head>
      <body className="bg-page font-body text-fg antialiased">
        <ThemeProvider>{children}</ThemeProvider>
      </body>
    </html>
  )
}
