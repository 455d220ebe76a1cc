import { invalid, isJson, parseJson, readBody } from '@/lib/kernel'

const MOST_BYTES = 1024 * 1024

/** The same request with a body that has been read: nothing, or one JSON object. @throws invalid, too_large */
export async function checkedRequest(request: Request): Promise<Request> {
  const { url, headers, signal } = request
  // HEAD is answered as GET is; whoever sends the answer leaves its body out.
  if (request.method === 'HEAD') return new Request(url, { headers, signal })
  if (request.method === 'GET' || !request.body) return request
  const { method } = request
  const body = await readBody(request, MOST_BYTES)
  if (body.byteLength === 0) return new Request(url, { method, headers, signal })
  if (!isJson(request)) throw invalid('body', 'must be application/json')
  const value = parseJson(body)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid('body', 'is not a JSON object')
  return new Request(url, { method, headers, signal, body: new Uint8Array(body) })
}
