import { setTimeout as sleep } from 'node:timers/promises'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { isPublicAddress } from './address'
import { createFetcher } from './fetcher'
import { localSite, pagesOf, sendHtml } from './local-site.fixture'
import type { FetchPolicy } from './policy'

const HTML = ['text/html']

function fetcher(policy: Partial<FetchPolicy> = {}) {
  const made = createFetcher({
    allowedOrigins: new Set(),
    ports: new Set(['']),
    isPublicAddress,
    resolve: async () => [{ address: '93.184.216.34', family: 4 }],
    ...policy,
  })
  onTestFinished(() => made.close())
  return made
}

const reader = (...origins: string[]) => fetcher({ allowedOrigins: new Set(origins) }).safeFetch

const redirect = (location: string) => localSite((_request, response) => response.writeHead(302, { location }).end())

describe('addresses', () => {
  it('refuses this machine under every name, before any packet is sent', async () => {
    const origin = await localSite(pagesOf({ '/': 'secret' }))
    await expect(reader()(origin)).rejects.toMatchObject({ kind: 'blocked_address' })
    await expect(reader()('http://localhost/')).rejects.toMatchObject({ kind: 'blocked_address', code: 'invalid' })
  })

  it('refuses a name that leads to a private address', async () => {
    const { safeFetch } = fetcher({ resolve: async () => [{ address: '10.0.0.5', family: 4 }] })
    await expect(safeFetch('http://intranet.example/')).rejects.toMatchObject({ kind: 'blocked_address' })
  })

  it('connects to the address that it checked, also when the name changes its mind', async () => {
    const origin = await localSite(pagesOf({ '/': 'first' }))
    const port = new URL(origin).port
    const answers = ['127.0.0.1', '127.0.0.2']
    const asked: string[] = []
    const { safeFetch } = fetcher({
      ports: new Set([port]),
      // Here 127.0.0.1 stands for a public address and 127.0.0.2 for a private one.
      isPublicAddress: (address) => address === '127.0.0.1',
      resolve: async (host) => {
        asked.push(host)
        return [{ address: answers[asked.length - 1] ?? '127.0.0.2', family: 4 }]
      },
    })
    const url = `http://rebinding.example:${port}/`
    expect((await safeFetch(url)).text()).toBe('first')
    expect(asked).toHaveLength(1)
    await sleep(10)
    const later = await safeFetch(`http://rebinding.example.:${port}/`).catch((error: unknown) => error)
    expect(later).toMatchObject({ kind: 'blocked_address' })
  })

  it('says that a name does not exist', async () => {
    const { safeFetch } = fetcher({
      resolve: async () => {
        throw Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' })
      },
    })
    await expect(safeFetch('http://nowhere.example/')).rejects.toMatchObject({ kind: 'dns', code: 'provider_failed' })
  })
})

describe('redirects', () => {
  it('follows them and tells where it ended', async () => {
    const end = await localSite(pagesOf({ '/page': 'here' }))
    const start = await redirect(`${end}/page`)
    const found = await reader(start, end)(start)
    expect(found).toMatchObject({ url: `${end}/page`, status: 200, mediaType: 'text/html' })
  })

  it.each(['http://169.254.169.254/latest/', 'http://127.0.0.1:1/', 'file:///etc/passwd', 'http://[::1]/', 'http://['])(
    'does not follow one to %s',
    async (location) => {
      const start = await redirect(location)
      await expect(reader(start)(start)).rejects.toMatchObject({ kind: 'redirect_blocked' })
    },
  )

  it('does not follow one to a name with a private address', async () => {
    const start = await redirect('http://intranet.example/')
    const { safeFetch } = fetcher({
      allowedOrigins: new Set([start]),
      resolve: async () => [{ address: '192.168.0.1', family: 4 }],
    })
    await expect(safeFetch(start)).rejects.toMatchObject({ kind: 'redirect_blocked' })
  })

  it('gives up on a circle', async () => {
    const start = await redirect('/again')
    const failure = await reader(start)(start).catch((error: unknown) => error)
    expect(failure).toMatchObject({ kind: 'redirect_blocked', userMessage: 'The page redirects too many times.' })
  })

  it('does not carry credentials to another site', async () => {
    const seen: unknown[] = []
    const end = await localSite((request, response) => {
      seen.push(request.headers.authorization, request.headers['x-note'])
      sendHtml(response, 'ok')
    })
    const start = await redirect(end)
    await reader(start, end)(start, { headers: { authorization: 'Bearer secret', 'x-note': 'kept' } })
    expect(seen).toEqual([undefined, 'kept'])
  })
})

describe('limits', () => {
  it('stops at a page of 10 MB', async () => {
    const origin = await localSite((_request, response) => sendHtml(response, 'x'.repeat(10_000_000)))
    const failure = reader(origin)(origin, { maxBytes: 3_000_000 })
    await expect(failure).rejects.toMatchObject({ kind: 'too_large', userMessage: 'The page is larger than 3 MB.' })
  })

  it('counts what a bomb unpacks to, and does not unpack it all', async () => {
    const bomb = gzipSync(Buffer.alloc(200_000_000), { level: 9 })
    const origin = await localSite((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
      response.end(bomb)
    })
    const before = process.memoryUsage().rss
    await expect(reader(origin)(origin, { maxBytes: 1_000_000 })).rejects.toMatchObject({ kind: 'too_large' })
    expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000)
  })

  it('refuses stacked and unknown compressions', async () => {
    const origin = await localSite((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip, gzip' })
      response.end(gzipSync(gzipSync('x')))
    })
    await expect(reader(origin)(origin)).rejects.toMatchObject({ kind: 'wrong_type' })
  })

  it('leaves a server that says nothing', async () => {
    const origin = await localSite(() => undefined)
    await expect(reader(origin)(origin, { idleMs: 200 })).rejects.toMatchObject({ kind: 'timeout' })
  })

  it('leaves a server that drips', async () => {
    const origin = await localSite((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const drip = setInterval(() => response.write('.'), 50)
      response.on('close', () => clearInterval(drip))
    })
    const start = Date.now()
    await expect(reader(origin)(origin, { timeoutMs: 500, idleMs: 400 })).rejects.toMatchObject({ kind: 'timeout' })
    expect(Date.now() - start).toBeLessThan(1_500)
  })

  it('throws the caller’s own reason when the caller stops', async () => {
    const origin = await localSite(() => undefined)
    const stop = new AbortController()
    setTimeout(() => stop.abort(new Error('enough')), 100)
    await expect(reader(origin)(origin, { signal: stop.signal })).rejects.toThrow('enough')
  })
})

describe('answers', () => {
  it('refuses what was not asked for', async () => {
    const origin = await localSite((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/pdf' })
      response.end('%PDF-1.4')
    })
    await expect(reader(origin)(origin, { accept: HTML })).rejects.toMatchObject({ kind: 'wrong_type' })
    expect((await reader(origin)(origin)).mediaType).toBe('application/pdf')
  })

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('unpacks %s', async (encoding, pack) => {
    const origin = await localSite((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': encoding })
      response.end(pack('Grüße'))
    })
    expect((await reader(origin)(origin, { accept: HTML })).text()).toBe('Grüße')
  })

  it('tells the status of an error in words', async () => {
    const origin = await localSite(pagesOf({}))
    const failure = reader(origin)(origin)
    await expect(failure).rejects.toMatchObject({
      kind: 'status',
      httpStatus: 404,
      userMessage: 'The page does not exist (404).',
    })
  })

  it('takes "not modified" for an answer', async () => {
    const origin = await localSite((request, response) => {
      response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 200, { 'content-type': 'text/html' }).end()
    })
    expect(await reader(origin)(origin, { headers: { 'if-none-match': '"1"' }, accept: HTML })).toMatchObject({
      status: 304,
    })
  })

  it('reports an answer that breaks off and a port without a server', async () => {
    const origin = await localSite((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '5000' })
      response.write('half', () => response.destroy())
    })
    await expect(reader(origin)(origin)).rejects.toMatchObject({ kind: 'network' })
    const closed = 'http://127.0.0.1:1'
    await expect(reader(closed)(closed)).rejects.toMatchObject({ kind: 'network' })
  })
})

describe('guardedFetch', () => {
  it('is a fetch that reaches only what may be reached', async () => {
    const origin = await localSite(pagesOf({ '/': 'hello' }))
    const { guardedFetch } = fetcher({ allowedOrigins: new Set([origin]) })
    expect(await (await guardedFetch(origin)).text()).toBe('hello')
    await expect(guardedFetch('http://127.0.0.1:5432/')).rejects.toMatchObject({ kind: 'blocked_address' })
  })

  it('does not follow redirects', async () => {
    const start = await redirect('http://169.254.169.254/')
    const { guardedFetch } = fetcher({ allowedOrigins: new Set([start]) })
    await expect(guardedFetch(start)).rejects.toMatchObject({ kind: 'network' })
  })
})
