import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { env, processWide } from '@/lib/kernel'
import { answerFinishedPage } from './finished-pages'
import PageCacheHandler from './page-cache-handler.mjs'

const KEY = '/route-cache/page/0/$/acme/help'
const cache = new PageCacheHandler()
const entries = () => processWide('pageCache', () => ({ entries: new Map<string, unknown>(), bytes: 0 })).entries

/** Stands for Next: sends the page that is in its cache. */
let asked = 0
let head: Record<string, string> = {}
const renderer = http.createServer(async (request, response) => {
  if (answerFinishedPage(request, response)) return
  asked += 1
  for (const [name, value] of Object.entries(head)) response.setHeader(name, value)
  const found = await cache.get(KEY)
  response.end((found?.value as { html: string } | undefined)?.html ?? 'nothing')
})

type Got = { status: number | undefined; headers: http.IncomingHttpHeaders; body: Buffer }
const get = (path: string, headers: Record<string, string> = {}): Promise<Got> =>
  new Promise((resolve, reject) => {
    const { port } = renderer.address() as AddressInfo
    const host = `acme.${env().ROOT_DOMAIN}`
    http
      .get({ port, path, headers: { host, ...headers } }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk) => chunks.push(chunk))
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
        )
      })
      .on('error', reject)
  })

const render = (html: string) => cache.set(KEY, { kind: 'APP_PAGE', html }, {})

beforeAll(() => new Promise<void>((resolve) => void renderer.listen(0, resolve)))
afterAll(() => void renderer.close())
beforeEach(async () => {
  entries().clear()
  asked = 0
  head = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 's-maxage=3600, stale-while-revalidate=60',
    'x-nextjs-cache': 'HIT',
    'x-example': 'kept',
  }
  await render('<p>One ’</p>')
})

it('is asked of Next once, and then answered from memory with the same head and body', async () => {
  const first = await get('/help')
  const second = await get('/help')
  expect(asked).toBe(1)
  expect(second.body.toString()).toBe(first.body.toString())
  expect(second.headers).toMatchObject({ 'x-example': 'kept', 'content-type': first.headers['content-type'] })
})

it('is zipped for who can read it, and not sent again to who has it', async () => {
  await get('/help')
  const zipped = await get('/help', { 'accept-encoding': 'gzip, br' })
  expect(zipped.headers['content-encoding']).toBe('gzip')
  expect(gunzipSync(zipped.body).toString()).toBe('<p>One ’</p>')
  expect((await get('/help', { 'accept-encoding': 'gzip;q=0' })).headers['content-encoding']).toBeUndefined()
  const again = await get('/help', { 'if-none-match': String(zipped.headers.etag) })
  expect([again.status, again.body.length]).toEqual([304, 0])
  expect(asked).toBe(1)
})

it('is rendered anew when the page was dropped or replaced', async () => {
  await get('/help')
  await render('<p>Two</p>')
  expect((await get('/help')).body.toString()).toBe('<p>Two</p>')
  entries().clear()
  expect((await get('/help')).body.toString()).toBe('nothing')
  expect(asked).toBe(3)
})

it.each([
  ['another host', '/help', { host: 'other.localhost' }],
  ['a query', '/help?a=1', {}],
  ['a part of a page', '/help', { rsc: '1' }],
])('goes to Next for %s', async (_, path, headers) => {
  await get('/help')
  await get(path, headers as Record<string, string>)
  expect(asked).toBe(2)
})

it.each([
  ['is for one visitor', { 'set-cookie': 'a=1' }],
  ['did not come from the cache', { 'x-nextjs-cache': 'MISS' }],
  ['may not be kept', { 'cache-control': 'private, no-store' }],
])('does not keep what %s', async (_, changed) => {
  head = { ...head, ...(changed as Record<string, string>) }
  await get('/help')
  await get('/help')
  expect(asked).toBe(2)
})
