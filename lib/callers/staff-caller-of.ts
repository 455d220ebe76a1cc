import { TokenBuckets } from '@/lib/billing'
import { forbidden, processWide, rateLimited, unauthenticated } from '@/lib/kernel'
import type { PlatformContext } from '@/lib/operations'
import { actorOfStaffKey } from '@/lib/staff-keys'
import { staffActor, staffOfToken } from '@/lib/team'
import { credentialOf } from './credential-of'
import { requestInfoOf } from './request-info-of'
import { assertSameOrigin } from './same-origin'

/** What one member of staff, with all keys together, may ask for in ten seconds. */
const BURST = 2_000
const BURST_SECONDS = 10

const buckets = processWide('staffBuckets', () => new TokenBuckets(BURST_SECONDS))

type Call = Pick<Request, 'method' | 'headers'>

async function actorOf({ method, headers }: Call): Promise<PlatformContext['actor']> {
  const credential = credentialOf(headers)
  if (credential?.from === 'header') {
    const bearer = await actorOfStaffKey(credential.token)
    if (!bearer) throw unauthenticated()
    if (bearer.isReadOnly && method !== 'GET' && method !== 'HEAD') throw forbidden('This key may only look.')
    return bearer.actor
  }
  const found = await staffOfToken(credential?.token ?? null)
  if (found.state !== 'live') throw unauthenticated()
  assertSameOrigin({ method, headers })
  return staffActor(found.staff)
}

/**
 * Who calls the console's API: a member of the platform's staff by key or by the console's cookie.
 * @throws unauthenticated, forbidden, rate_limited
 */
export async function staffCallerOf(request: Call): Promise<PlatformContext> {
  const actor = await actorOf(request)
  const { isAllowed, retryAfterSeconds } = buckets.take(String(actor.id), BURST)
  if (!isAllowed) throw rateLimited(retryAfterSeconds)
  return { actor, request: requestInfoOf(request.headers) }
}
