import { apiContext } from '@/app/_request/api'
import { isJson, parseJson, readBody } from '@/app/_request/limited-body'
import { withinLimits } from '@/lib/billing'
import { invalid, notFound } from '@/lib/kernel'
import { errorResponse } from '@/lib/operations'
import { answerApi } from '@/lib/surface'

export const dynamic = 'force-dynamic'

const MOST_BYTES = 1024 * 1024

/** The same request with a body that has been read: nothing, or one JSON object. */
async function checked(request: Request): Promise<Request> {
  if (request.method === 'GET' || !request.body) return request
  const body = await readBody(request, MOST_BYTES)
  const { url, method, headers, signal } = request
  if (body.byteLength === 0) return new Request(url, { method, headers, signal })
  if (!isJson(request)) throw invalid('body', 'must be application/json')
  const value = parseJson(body)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid('body', 'is not a JSON object')
  return new Request(url, { method, headers, signal, body: new Uint8Array(body) })
}

/** Whoever brings a key or a token; the pages of the dashboard come with a cookie. */
const isProgram = (request: Request): boolean => request.headers.has('authorization')

async function answer(request: Request): Promise<Response> {
  try {
    const ctx = await apiContext(request)
    return await withinLimits(ctx, { method: request.method, isProgram: isProgram(request) }, async () => {
      const response = await answerApi(await checked(request), ctx)
      if (!response) throw notFound('Resource')
      response.headers.set('cache-control', 'no-store')
      return response
    })
  } catch (error) {
    return errorResponse(error)
  }
}

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT }
