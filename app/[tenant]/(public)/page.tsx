import { notFound } from 'next/navigation'
import { tenantOfSegment } from '@/lib/tenancy'

export const revalidate = 3600

export default async function HomePage({ params }: { params: Promise<{ tenant: string }> }) {
  const tenant = await tenantOfSegment((await params).tenant)
  if (!tenant) notFound()
  return <h1>{tenant.name}</h1>
}
