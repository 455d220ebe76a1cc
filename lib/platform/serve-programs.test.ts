import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { env, readBody } from '@/lib/kernel'
import { errorResponse } from '@/lib/operations'
import { doorOf, serveProgram } from './serve-programs'

const MOST_BYTES = 1_000
const LONG = 'long '.repeat(1_000)

/** Answers what it was asked, so that a test sees both sides. */
async function echo(request: Request, host: object): Promise<Response> {
  try {
    if (request.url.endsWith('/long')) return Response.json({ text: LONG })
    if (request.url.endsWith('/cookies')) {
      return new Response(null, {
        status: 204,
        headers: [
          ['set-cookie', 'a=1'],
          ['set-cookie', 'b=2'],
        ],
      })
    }
    const body = request.body ? (await readBody(request, MOST_BYTES)).toString() : null
    const { method, url, headers } = request
    return Response.json({ method, url, host, body, agent: headers.get('user-agent') }, { status: 201 })
  } catch (error) {
    return errorResponse(error)
  }
}

const doors = { api: echo, callbacks: async () => new Response('heard') }

const server = http.createServer((incoming, outgoing) => {
  const door = doorOf(doors, incoming)
  if (!door) return void outgoing.writeHead(421).end('left to Next')
  void serveProgram(door, incoming, outgoing)
})

type Answer = { status: number; headers: http.IncomingHttpHeaders; body: Buffer }

function ask(path: string, { body, ...options }: http.RequestOptions & { body?: string } = {}): Promise<Answer> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const sent = http.request({ port, path, agent: false, ...options }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const said = ({ body }: Answer) => JSON.parse(body.toString())

beforeAll(() => new Promise<void>((resolve) => void server.listen(0, resolve)))
afterAll(() => new Promise((resolve) => void server.close(resolve)))

describe('what programs ask, before Next', () => {
  it('is told of the request as it came, and of the host by name', async () => {
    const headers = { host: `acme.${env().ROOT_DOMAIN}`, 'user-agent': 'curl' }
    const answer = await ask('/api/v1/things?limit=2', { method: 'POST', headers, body: '{"a":1}' })
    expect([answer.status, said(answer)]).toEqual([
      201,
      {
        method: 'POST',
        url: 'http://localhost/api/v1/things?limit=2',
        host: { kind: 'tenant', slug: 'acme' },
        body: '{"a":1}',
        agent: 'curl',
      },
    ])
  })

  it('takes nothing but its own paths', async () => {
    expect((await ask('/api/v1?x=1')).status).toBe(201)
    for (const path of ['/hooks/sms/x', '/api/hooks/whatsapp?hub.mode=subscribe']) {
      expect([path, (await ask(path)).body.toString()]).toEqual([path, 'heard'])
    }
    for (const path of ['/', '/api/v10/things', '/api/v2/things', '/x/api/v1/things', '/hooks', '/x/hooks/sms/x']) {
      expect([path, (await ask(path)).status]).toEqual([path, 421])
    }
  })

  it('carries the headers of every answer', async () => {
    const { headers } = await ask('/api/v1/things')
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'permissions-policy': 'camera=(), geolocation=(), payment=()',
    })
  })

  it('keeps several cookies apart', async () => {
    const { status, headers } = await ask('/api/v1/cookies')
    expect([status, headers['set-cookie']]).toEqual([204, ['a=1', 'b=2']])
  })

  it('sends long answers compressed to whoever takes that', async () => {
    const plain = await ask('/api/v1/long')
    expect([plain.headers['content-encoding'], said(plain)]).toEqual([undefined, { text: LONG }])
    const { headers, body } = await ask('/api/v1/long', { headers: { 'accept-encoding': 'gzip' } })
    expect([headers['content-encoding'], headers.vary]).toEqual(['gzip', 'Accept-Encoding'])
    expect(JSON.parse(gunzipSync(body).toString())).toEqual({ text: LONG })
    expect((await ask('/api/v1/things', { headers: { 'accept-encoding': 'gzip' } })).headers).not.toHaveProperty(
      'content-encoding',
    )
  })

  it('refuses a body that is too long also when its length was not said, and serves on', async () => {
    const headers = { 'transfer-encoding': 'chunked' }
    const answer = await ask('/api/v1/things', { method: 'POST', headers, body: 'x'.repeat(3_000_000) })
    expect([answer.status, said(answer).code]).toEqual([413, 'TOO_LARGE'])
    expect((await ask('/api/v1/things')).status).toBe(201)
  })

  it('answers HEAD with the headers alone', async () => {
    const { status, headers, body } = await ask('/api/v1/long', { method: 'HEAD' })
    expect([status, Number(headers['content-length']) > LONG.length, body.length]).toEqual([200, true, 0])
  })
})
