import '../globals.css'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { tenantOfSegment } from '@/lib/tenancy'

type Props = { children: ReactNode; params: Promise<{ tenant: string }> }

/** Filled on demand and kept per host: nothing is known at build time. */
export const generateStaticParams = () => []

export default async function TenantLayout({ children, params }: Props) {
  const tenant = await tenantOfSegment((await params).tenant)
  if (!tenant) notFound()
  return (
    <html lang={tenant.locale} suppressHydrationWarning>
      <body>{children}</body>
    </html>
  )
}
