import { cookies } from 'next/headers'
import { requestInfoOf } from '@/lib/callers'
import { openVisit, visitCookieName, visitCookieOptions } from '@/lib/impersonation'
import { notFound } from '@/lib/kernel'
import { ANONYMOUS, errorResponse, tenantContext } from '@/lib/operations'
import { readAppHost, tenantOfHost } from '@/lib/tenancy'

export const dynamic = 'force-dynamic'

/** Begins a visit by the platform's support: the token of the address works once, here, within its minute. */
export async function GET(request: Request): Promise<Response> {
  try {
    const tenant = await tenantOfHost(readAppHost(request.headers))
    if (!tenant) throw notFound('Tenant')
    const token = new URL(request.url).searchParams.get('token') ?? ''
    const ctx = tenantContext(tenant, ANONYMOUS, requestInfoOf(request.headers))
    const { cookie, seconds } = await openVisit(ctx, token)
    const jar = await cookies()
    jar.set(visitCookieName(), cookie, visitCookieOptions(seconds))
    return new Response(null, {
      status: 303,
      headers: { location: '/dashboard', 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
    })
  } catch (error) {
    return errorResponse(error)
  }
}
