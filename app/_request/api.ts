import { callerOf } from '@/lib/callers'
import type { TenantContext } from '@/lib/operations'
import { readAppHost } from '@/lib/tenancy'
import { writeToken } from './session-cookie'

/**
 * Tenant and actor of a request to a route handler; a session's cookie past its hour is renewed on the way.
 * @throws as {@link callerOf}
 */
export async function apiContext(request: Request): Promise<TenantContext> {
  const { ctx, renewedToken } = await callerOf(readAppHost(request.headers), request)
  if (renewedToken) await writeToken(renewedToken)
  return ctx
}
