import { refuseAgain, withinLimits } from '@/lib/billing'
import { tenantBrand } from '@/lib/branding'
import { callerOf, renewalCookies } from '@/lib/callers'
import { notFound } from '@/lib/kernel'
import { asProblem, errorResponse } from '@/lib/operations'
import { type AppHost, publicTenantOf, tenantUrl } from '@/lib/tenancy'
import { answerConsoleApi } from './answer-console-api'
import { answerOnce } from './answer-once'
import { openApiDocument } from './api-document'
import { checkedRequest } from './checked-request'
import { inTurn } from './in-turn'
import { API_PREFIX, answerVerb } from './verb-router'

const DOCUMENT_PATH = `${API_PREFIX}/openapi.json`
const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']

/** Names and addresses in it are the company's. */
async function documentOf(request: Request, host: AppHost): Promise<Response> {
  const tenant = await publicTenantOf(request, host)
  return Response.json(await openApiDocument(`${tenantBrand(tenant).name} API`, tenantUrl(tenant, '')))
}

const SHOWN = ['authorization', 'x-tenant-id', 'x-subtenant-id']

/** Whoever brings a key or a token, by all that decides who it is; the pages of the dashboard come with a cookie. */
function programOf({ headers }: Request, host: AppHost): string | null {
  if (!headers.has('authorization')) return null
  return [JSON.stringify(host), ...SHOWN.map((name) => headers.get(name) ?? '')].join(' ')
}

async function answerAsCaller(request: Request, host: AppHost): Promise<Response> {
  const asked = { method: request.method, program: programOf(request, host) }
  const refused = refuseAgain(asked)
  if (refused) return refused
  const { ctx, renewedToken } = await inTurn(asked.program ?? JSON.stringify(host), () =>
    callerOf(host, request, { otherBearers: 'refused' }),
  )
  const response = await withinLimits(ctx, asked, async () => {
    return answerOnce(await checkedRequest(request), ctx, async (given, caller) => {
      const answer = await answerVerb(given, caller)
      if (!answer) throw notFound('Resource')
      return answer
    })
  })
  const cookies = renewedToken ? renewalCookies(renewedToken, request.headers) : []
  for (const line of cookies) response.headers.append('set-cookie', line)
  response.headers.set('cache-control', 'no-store')
  return response
}

/**
 * A request below `/api/v1`, from its host to its answer: tenant, credential, body, verb. It never throws. The console's host
 * has an API of its own.
 * @param host as found by whoever received the request
 */
export async function answerApi(request: Request, host: AppHost): Promise<Response> {
  const { method } = request
  if (method === 'OPTIONS') return new Response(null, { status: 204, headers: { allow: METHODS.join(', ') } })
  if (!METHODS.includes(method)) return new Response(null, { status: 405, headers: { allow: METHODS.join(', ') } })
  if (host.kind === 'console') return answerConsoleApi(request)
  const { pathname } = new URL(request.url)
  const isDocument = method === 'GET' && pathname === DOCUMENT_PATH
  const answer = isDocument ? documentOf(request, host) : answerAsCaller(request, host)
  return asProblem(await answer.catch(errorResponse), pathname)
}
