import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { isSameOrigin, requestInfoOf } from '@/lib/callers'
import { AppError, forbidden, invalid, notFound } from '@/lib/kernel'
import { errorResponse } from '@/lib/operations'
import { authOptions, memberRealm, staffRealm } from '@/lib/team'
import { admitsTeam, readAppHost, tenantOfHost } from '@/lib/tenancy'

export const dynamic = 'force-dynamic'

type RouteContext = { params: Promise<{ nextauth: string[] }> }

/** What the library may answer here; its own pages, and what would name it, stay shut. */
const ACTIONS: Readonly<Record<string, readonly string[]>> = {
  GET: ['csrf', 'session', 'error', 'signin', 'signout'],
  POST: ['callback/password', 'signout'],
}

const LONGEST_BODY_BYTES = 16 * 1024

/** Without it the library takes `localhost:3000` for every host; the middleware has checked the one it reads instead. */
process.env.AUTH_TRUST_HOST = '1'

async function optionsOf(request: NextRequest) {
  const host = readAppHost(request.headers)
  const info = requestInfoOf(request.headers)
  if (host.kind === 'console') return authOptions(staffRealm(info))
  const tenant = await tenantOfHost(host)
  if (!tenant || tenant.status === 'deleting') throw notFound('Tenant')
  if (!admitsTeam(tenant.status)) throw new AppError('tenant_inactive', 'Invalid tenant')
  return authOptions(memberRealm(tenant, info))
}

/** The library reads the body without asking how large or well-formed it is. */
async function checkBody(request: NextRequest): Promise<void> {
  if (!isSameOrigin(request.headers)) throw forbidden('This request came from another site')
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!(length <= LONGEST_BODY_BYTES)) throw new AppError('too_large', 'The request is too large')
  if (!request.headers.get('content-type')?.includes('application/json')) return
  try {
    await request.clone().json()
  } catch {
    throw invalid('body', 'is not JSON')
  }
}

/** Where to go afterwards, as the library asks for it; it takes a broken one for a mistake in its own settings. */
function checkCallbackUrl(request: NextRequest): void {
  const given = request.nextUrl.searchParams.get('callbackUrl')
  const base = given?.startsWith('/') ? request.nextUrl.origin : undefined
  if (!given || /^https?:/.test(URL.parse(given, base)?.protocol ?? '')) return
  throw invalid('callbackUrl', 'is not an address')
}

async function handle(request: NextRequest, context: RouteContext): Promise<Response> {
  try {
    const asked = (await context.params).nextauth.join('/')
    if (!ACTIONS[request.method]?.includes(asked)) throw notFound('Page')
    checkCallbackUrl(request)
    if (request.method === 'POST') await checkBody(request)
    const response: Response = await NextAuth(request, context, await optionsOf(request))
    return response
  } catch (error) {
    return errorResponse(error)
  }
}

export { handle as GET, handle as POST }
