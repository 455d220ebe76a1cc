import type http from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { env, logger } from '@/lib/kernel'
import { type AppHost, classifyHost } from '@/lib/tenancy'
import { acceptsGzip } from './accepts-gzip'
import { SECURITY_HEADERS } from './security-headers.mjs'

type Door = (request: Request, host: AppHost) => Promise<Response>
/** Answer what programs ask, for the host that the server has found: below `/api/v1`, and where providers tell something. */
export type ProgramDoors = { api: Door; callbacks: Door }

const API = /^\/api\/v1(?:[/?]|$)/
const CALLBACKS = /^\/(?:api\/)?hooks\//
/** A smaller answer is not worth the work. */
const LEAST_ZIPPED_BYTES = 1_024
const WITHOUT_BODY = ['GET', 'HEAD', 'OPTIONS']
const zipped = promisify(gzip)

/** Who answers, where it is not Next. */
export const doorOf = (doors: ProgramDoors, { url = '/' }: http.IncomingMessage): Door | null =>
  API.test(url) ? doors.api : CALLBACKS.test(url) ? doors.callbacks : null

function headersOf({ headers: given }: http.IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'string') headers.set(name, value)
    else for (const each of value ?? []) headers.append(name, each)
  }
  return headers
}

/** Cancelled, it lets the rest run out unread: the client hears the answer only when it has sent everything. */
function bodyOf(incoming: http.IncomingMessage): ReadableStream<Uint8Array> {
  const chunks = incoming.iterator({ destroyOnReturn: false })
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(value as Uint8Array)
    },
    cancel: async () => {
      await chunks.return?.()
      incoming.resume()
    },
  })
}

/** The host is told apart from the address, whose own is of no meaning. */
function requestOf(incoming: http.IncomingMessage): Request {
  const { method = 'GET', url = '/' } = incoming
  const init = { method, headers: headersOf(incoming) }
  if (WITHOUT_BODY.includes(method)) return new Request(`http://localhost${url}`, init)
  const streamed: RequestInit & { duplex: 'half' } = { ...init, body: bodyOf(incoming), duplex: 'half' }
  return new Request(`http://localhost${url}`, streamed)
}

async function send(response: Response, incoming: http.IncomingMessage, outgoing: http.ServerResponse): Promise<void> {
  const plain = Buffer.from(await response.arrayBuffer())
  const isZipped = plain.length >= LEAST_ZIPPED_BYTES && acceptsGzip(incoming)
  const body = isZipped ? await zipped(plain) : plain
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) outgoing.setHeader(name, value)
  outgoing.setHeader('vary', 'Accept-Encoding')
  response.headers.forEach((value, name) => {
    if (name !== 'set-cookie') outgoing.setHeader(name, value)
  })
  const cookies = response.headers.getSetCookie()
  if (cookies.length) outgoing.setHeader('set-cookie', cookies)
  if (isZipped) outgoing.setHeader('content-encoding', 'gzip')
  if (response.body) outgoing.setHeader('content-length', body.length)
  outgoing.statusCode = response.status
  outgoing.end(body)
}

/** Answers a program's request without Next, whose share would be as large as the verb's own. */
export async function serveProgram(
  door: Door,
  incoming: http.IncomingMessage,
  outgoing: http.ServerResponse,
): Promise<void> {
  try {
    const forwarded = incoming.headers['x-forwarded-host']
    const hostHeader = (Array.isArray(forwarded) ? forwarded[0] : forwarded) ?? incoming.headers.host ?? null
    const host = classifyHost(hostHeader, env().ROOT_DOMAIN)
    await send(await door(requestOf(incoming), host), incoming, outgoing)
  } catch (error) {
    logger.error({ err: error }, 'an answer to a program could not be sent')
    outgoing.destroy()
  }
}
