import { setTimeout as sleep } from 'node:timers/promises'
import { isAppError, readBody } from '@/lib/kernel'
import { guardedFetch } from '@/lib/providers/http'
import { parametersSchema, placeholdersOf } from './schema'
import { openHeaders } from './tool-headers'
import { type CompanyTool, toolView } from './tool-view'

const MOST_BYTES = 64_000
const MOST_CHARACTERS = 6_000
const PAUSE_MS = 300

/**
 * `uncertain`: the other side may have done it, but did not say so. `text` is what it answered, or what went wrong, in words
 * for staff and the model.
 */
export type EndpointAnswer = { state: 'done' | 'failed' | 'uncertain'; status: number | null; text: string; ms: number }

type Call = { url: URL; init: RequestInit }

const failed = (text: string): Omit<EndpointAnswer, 'ms'> => ({ state: 'failed', status: null, text })

/** @returns the request, or what is wrong with the parameters */
export function requestOf(tenantId: string, tool: CompanyTool, given: unknown, idempotencyKey?: string): Call | string {
  const { method, urlTemplate, parameters } = toolView(tool)
  const read = parametersSchema(parameters).safeParse(given)
  if (!read.success) return read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
  const values = Object.entries(read.data).filter(([, value]) => value !== null && value !== undefined)
  const filled = new Set(placeholdersOf(urlTemplate))
  const known = new Map(values.map(([name, value]) => [name, String(value)]))
  const missing = [...filled].find((name) => !known.has(name))
  if (missing) return `${missing}: is required`
  if ([...filled].some((name) => /^\.{1,2}$/.test(known.get(name) ?? ''))) return 'a part of the address is “..”'
  const url = new URL(urlTemplate.replace(/\{([a-z0-9_]+)\}/g, (_, name) => encodeURIComponent(known.get(name) ?? '')))
  // The template names the only host; what a model fills in cannot lead elsewhere.
  if (url.origin !== new URL(urlTemplate.replace(/\{[a-z0-9_]+\}/g, 'x')).origin)
    return `${url.host} is not the tool’s host`
  const rest = values.filter(([name]) => !filled.has(name))
  const hasBody = method !== 'GET' && method !== 'DELETE'
  if (!hasBody) for (const [name, value] of rest) url.searchParams.set(name, String(value))
  return {
    url,
    init: {
      method,
      headers: {
        accept: 'application/json, text/*;q=0.5',
        ...(hasBody ? { 'content-type': 'application/json' } : {}),
        ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
        ...openHeaders(tenantId, tool.headersSealed),
      },
      ...(hasBody ? { body: JSON.stringify(Object.fromEntries(rest)) } : {}),
    },
  }
}

async function once({ url, init }: Call, tool: CompanyTool): Promise<Omit<EndpointAnswer, 'ms'>> {
  let response: Response
  try {
    response = await guardedFetch(url, { ...init, signal: AbortSignal.timeout(tool.timeoutMs) })
  } catch (error) {
    // Refused addresses never left; everything else may have arrived.
    if (isAppError(error) && isNeverSent(error)) return failed(error.userMessage)
    const text = error instanceof DOMException ? 'It did not answer in time.' : 'It could not be reached.'
    return tool.isEffect ? { state: 'uncertain', status: null, text } : failed(text)
  }
  try {
    const type = response.headers.get('content-type') ?? ''
    const isText = /json|^text\/|xml/i.test(type)
    const body = await readBody(response, MOST_BYTES)
    const said = isText ? new TextDecoder().decode(body).slice(0, MOST_CHARACTERS) : `(${type || 'no content'})`
    const state = response.ok ? 'done' : 'failed'
    return { state, status: response.status, text: response.ok ? said : `It answered ${response.status}: ${said}` }
  } catch {
    const text = 'Its answer was too large or broke off.'
    return response.ok && tool.isEffect
      ? { state: 'done', status: response.status, text }
      : { ...failed(text), status: response.status }
  }
}

const isNeverSent = (error: Error): boolean =>
  'kind' in error && (error.kind === 'blocked_address' || error.kind === 'bad_url' || error.kind === 'dns')

const mayRepeat = (tool: CompanyTool, answer: Omit<EndpointAnswer, 'ms'>): boolean =>
  !tool.isEffect &&
  answer.state === 'failed' &&
  (answer.status === null || answer.status === 429 || answer.status >= 500)

/**
 * Calls an endpoint of the company: only where it was declared to be, only public addresses, no redirects, bounded in time and
 * size. What changes something is sent once; what does not is tried again as often as its settings say.
 */
export async function callEndpoint(
  tenantId: string,
  tool: CompanyTool,
  parameters: unknown,
  idempotencyKey?: string,
): Promise<EndpointAnswer> {
  const startedAt = performance.now()
  const request = requestOf(tenantId, tool, parameters, tool.isEffect ? idempotencyKey : undefined)
  let answer = typeof request === 'string' ? failed(request) : await once(request, tool)
  for (let again = 1; again <= tool.retries && typeof request !== 'string' && mayRepeat(tool, answer); again++) {
    await sleep(PAUSE_MS * again)
    answer = await once(request, tool)
  }
  return { ...answer, ms: Math.round(performance.now() - startedAt) }
}
