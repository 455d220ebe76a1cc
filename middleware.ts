import { type NextRequest, NextResponse } from 'next/server'
import { decide } from '@/lib/tenancy/edge'

/** Host and path to a route; no database, no sign-in. It is never the guard: every layout, verb and route resolves anew. */
export async function middleware(request: NextRequest) {
  const { headers, action } = await decide(request, request.nextUrl.pathname, {
    rootDomain: process.env.ROOT_DOMAIN ?? 'localhost:3000',
    protocol: process.env.PUBLIC_PROTOCOL ?? 'http',
    secret: process.env.AUTH_SECRET ?? '',
  })
  if (action.kind === 'redirect') return NextResponse.redirect(action.to, 307)
  if (action.kind === 'pass') return NextResponse.next({ request: { headers } })
  const url = request.nextUrl.clone()
  url.pathname = action.to
  return NextResponse.rewrite(url, { request: { headers } })
}

export const config = { matcher: ['/((?!_next/static|_next/image|fonts/).*)'] }
