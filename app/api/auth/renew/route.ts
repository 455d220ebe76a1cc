import { signInUrl } from '@/app/_request/renewal'
import { clearToken, readToken, writeToken } from '@/app/_request/session-cookie'
import { errorResponse } from '@/lib/operations'
import { localPath, sealMemberToken, sealStaffToken, sessionOfToken, staffOfToken } from '@/lib/team'
import { type AppHost, admitsTeam, readAppHost, tenantOfHost } from '@/lib/tenancy'

export const dynamic = 'force-dynamic'

/** Any origin: only the path is kept, and the answer is relative. */
const BASE = 'http://localhost'

async function freshToken(host: AppHost, token: string | null): Promise<string | null> {
  if (host.kind === 'console') {
    const found = await staffOfToken(token)
    return found.state === 'none' ? null : sealStaffToken(found.staff)
  }
  const tenant = await tenantOfHost(host)
  if (!tenant || !admitsTeam(tenant.status)) return null
  const found = await sessionOfToken(tenant, token)
  return found.state === 'none' ? null : sealMemberToken(tenant, found.session)
}

/** Gives a browser whose token is past its hour a new one, as long as its session lives, and sends it back. */
export async function GET(request: Request): Promise<Response> {
  try {
    const to = localPath(new URL(request.url, BASE).searchParams.get('to') ?? '/', BASE, '/')
    const token = await freshToken(readAppHost(request.headers), await readToken())
    if (token) await writeToken(token)
    else await clearToken()
    const location = token ? to : signInUrl(to)
    return new Response(null, { status: 307, headers: { location, 'cache-control': 'no-store' } })
  } catch (error) {
    return errorResponse(error)
  }
}
