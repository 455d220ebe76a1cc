import '../globals.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { ThemeProvider } from '@/components/ui/theme-provider'
import { directionOf } from '@/i18n/locales'
import { tenantBrand } from '@/lib/branding'
import { tenantUrl } from '@/lib/tenancy'
import { publicTenant, type TenantParams } from './public-tenant'

/** Filled on demand and kept for each host: nothing is known at build time. */
export const generateStaticParams = () => []

export async function generateMetadata({ params }: TenantParams): Promise<Metadata> {
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

export async function generateViewport({ params }: TenantParams): Promise<Viewport> {
  const { themeColor } = tenantBrand(await publicTenant((await params).tenant))
  return {
    themeColor: [
      { media: '(prefers-color-scheme: light)', color: themeColor.light },
      { media: '(prefers-color-scheme: dark)', color: themeColor.dark },
    ],
  }
}

export default async function TenantLayout({ children, params }: TenantParams & { children: ReactNode }) {
  const tenant = await publicTenant((await params).tenant)
  const { css } = tenantBrand(tenant)
  return (
    <html lang={tenant.locale} dir={directionOf(tenant.locale)} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: derived tokens and sanitised CSS, in the first bytes */}
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body className="bg-page font-body text-fg antialiased">
        <ThemeProvider>{children}</ThemeProvider>
      </body>
    </html>
  )
}
