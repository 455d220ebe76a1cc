import { ANONYMOUS, type TenantContext, tenantContext } from '@/lib/operations'
import { tenantOfSegment } from '@/lib/tenancy'

/** Whoever follows what stands in a mail, or tells what became of a message: nobody that we know, on a company's host. */
export async function anonymousContext(segment: string): Promise<TenantContext | null> {
  const tenant = await tenantOfSegment(segment)
  return tenant && tenantContext(tenant, ANONYMOUS)
}

export const notFound = (): Response =>
  new Response('Not found', { status: 404, headers: { 'cache-control': 'no-store' } })

/** A relative address: the host is the company's own, whatever stands in front of us. */
export const leadTo = (location: string): Response =>
  new Response(null, {
    status: 303,
    headers: { location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
  })
