import type { ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import { allowedSite, localSite, sendHtml } from '../http/local-site.fixture'
import { discoverSite } from './discover-site'
import { fetchPage } from './fetch-page'

type Site = Record<string, string | ((response: ServerResponse) => void)>

const linksTo = (...hrefs: string[]) =>
  `<title>T</title><main><p>Words.</p>${hrefs.map((href) => `<a href="${href}">x</a>`).join(' ')}</main>`

/** A website by path; counts what is asked of it. */
async function site(pages: (origin: string) => Site) {
  const asked: string[] = []
  let known: Site = {}
  const origin: string = await allowedSite((request, response) => {
    asked.push(request.url ?? '')
    const found = known[request.url ?? '']
    if (typeof found === 'string') sendHtml(response, found)
    else if (found) found(response)
    else response.writeHead(404, { 'content-type': 'text/html' }).end()
  })
  known = pages(origin)
  const paths = (found: { pages: { url: string }[] }) => found.pages.map(({ url }) => url.slice(origin.length))
  return { origin, asked, paths }
}

const text = (body: string) => (response: ServerResponse) =>
  response.writeHead(200, { 'content-type': 'text/plain' }).end(body)

const sitemap = (origin: string, paths: string[]) => (response: ServerResponse) =>
  response
    .writeHead(200, { 'content-type': 'application/xml' })
    .end(`<urlset>${paths.map((path) => `<url><loc>${origin}${path}</loc></url>`).join('')}</urlset>`)

describe('discoverSite', () => {
  it('walks the links of a site without a sitemap, each page once', async () => {
    const { origin, paths } = await site(() => ({
      '/': linksTo(
        '/a',
        '/a/',
        '/a#x',
        '/b?utm_source=y',
        'https://elsewhere.example/',
        '/file.pdf',
        'mailto:x@y.example',
      ),
      '/a': linksTo('/', '/c'),
      '/b': linksTo('/a'),
      '/c': linksTo('/missing'),
    }))
    const found = await discoverSite(origin, { limit: 50 })
    expect(paths(found).sort()).toEqual(['/', '/a', '/b', '/c', '/missing'])
    expect(found.pages.find(({ url }) => url.endsWith('/c'))).toMatchObject({ source: 'link', depth: 2, title: 'T' })
  })

  it('takes what robots.txt and sitemaps name, and leaves out what they forbid', async () => {
    const { origin, paths, asked } = await site((at) => ({
      '/': linksTo('/private/x', '/deep/er/page'),
      '/robots.txt': text(`User-agent: *\nDisallow: /private\nSitemap: ${at}/map.xml`),
      '/map.xml': sitemap(at, ['/', '/private/y', '/z/z/z', ...Array.from({ length: 12 }, (_, n) => `/p${n}`)]),
    }))
    const found = await discoverSite(origin, { limit: 50 })
    expect(found.sitemaps).toEqual([`${origin}/map.xml`])
    expect(paths(found).slice(0, 3)).toEqual(['/', '/deep/er/page', '/p0'])
    expect(paths(found)).toHaveLength(15)
    expect(paths(found).some((path) => path.includes('private'))).toBe(false)
    expect(asked.sort()).toEqual(['/', '/map.xml', '/robots.txt'])
  })

  it('keeps to the limit and says so', async () => {
    const { origin } = await site(() => ({ '/': linksTo(...Array.from({ length: 90 }, (_, n) => `/page-${n}x`)) }))
    const found = await discoverSite(origin, { limit: 20 })
    expect(found.pages).toHaveLength(20)
    expect(found.notes).toEqual(['The website has more pages than the limit of 20.'])
  })

  it('comes out of an endless calendar', async () => {
    const asked: number[] = []
    const origin = await allowedSite((request, response) => {
      const month = Number(/month=(\d+)/.exec(request.url ?? '')?.[1] ?? 0)
      asked.push(month)
      if (request.url === '/robots.txt' || request.url === '/sitemap.xml') response.writeHead(404).end()
      else sendHtml(response, linksTo(`/calendar?month=${month + 1}`, `/day/2026/01/${month + 1}`, '/about'))
    })
    const found = await discoverSite(origin, { limit: 500 })
    expect(found.pages.some(({ url }) => url.endsWith('/about'))).toBe(true)
    expect(found.pages.length).toBeLessThan(15)
    expect(asked.length).toBeLessThan(25)
  })

  it('leaves out pages that ask for it and follows canonical addresses', async () => {
    const { origin, paths } = await site(() => ({
      '/': linksTo('/hidden', '/copy', '/moved'),
      '/hidden': `<meta name="robots" content="noindex">${linksTo('/behind')}`,
      '/copy': `<link rel="canonical" href="/original">${linksTo()}`,
      '/moved': (response) => response.writeHead(301, { location: '/new-place' }).end(),
      '/new-place': linksTo(),
      '/original': linksTo(),
      '/behind': linksTo(),
    }))
    expect(paths(await discoverSite(origin, { limit: 50 })).sort()).toEqual(['/', '/behind', '/new-place', '/original'])
  })

  it('lists a page that cannot be read now, so that the page can say why', async () => {
    const { origin, paths } = await site(() => ({
      '/': linksTo('/broken', '/fine'),
      '/broken': (response) => response.writeHead(500, { 'content-type': 'text/html' }).end(),
      '/fine': linksTo(),
    }))
    expect(paths(await discoverSite(origin, { limit: 50 }))).toEqual(['/', '/broken', '/fine'])
  })

  it('tells why nothing can be read', async () => {
    const down = await allowedSite((_request, response) => response.destroy())
    await expect(discoverSite(down, { limit: 5 })).rejects.toMatchObject({ kind: 'network' })
    const closed = await localSite((_request, response) => sendHtml(response, linksTo()))
    await expect(discoverSite(closed, { limit: 5 })).rejects.toMatchObject({ kind: 'blocked_address' })
    const { origin } = await site(() => ({ '/': linksTo(), '/robots.txt': text('User-agent: *\nDisallow: /') }))
    await expect(discoverSite(origin, { limit: 5 })).rejects.toMatchObject({
      userMessage: 'The website’s robots.txt does not allow reading this page.',
    })
    await expect(discoverSite('nonsense', { limit: 5 })).rejects.toMatchObject({ kind: 'bad_url' })
  })

  it('reports progress and stops when told to', async () => {
    const { origin } = await site(() =>
      Object.fromEntries(
        Array.from({ length: 60 }, (_, n) => [n === 0 ? '/' : `/p${n}`, linksTo(`/p${n + 1}`, `/q${n}`)]),
      ),
    )
    const stop = new AbortController()
    const seen: number[] = []
    const walk = discoverSite(origin, {
      limit: 500,
      signal: stop.signal,
      onProgress: ({ pages }) => {
        seen.push(pages.length)
        if (pages.length > 4) stop.abort(new Error('cancelled'))
      },
    })
    await expect(walk).rejects.toThrow('cancelled')
    expect(seen).toEqual([...seen].sort((one, other) => one - other))
  })
})

describe('manners', () => {
  it('asks one host for four pages at a time at most', async () => {
    let active = 0
    let most = 0
    const origin = await allowedSite((request, response) => {
      if (request.url === '/robots.txt') return void response.writeHead(404).end()
      most = Math.max(most, ++active)
      setTimeout(() => {
        active -= 1
        sendHtml(response, linksTo())
      }, 20)
    })
    await Promise.all(Array.from({ length: 20 }, (_, n) => fetchPage(`${origin}/${n}`)))
    expect(most).toBeLessThanOrEqual(4)
    expect(most).toBeGreaterThan(1)
  })

  it('waits between pages as robots.txt asks, within reason', async () => {
    const times: number[] = []
    const origin = await allowedSite((request, response) => {
      if (request.url === '/robots.txt') return text('User-agent: *\nCrawl-delay: 0.2')(response)
      times.push(Date.now())
      sendHtml(response, linksTo())
    })
    await Promise.all([1, 2, 3].map((n) => fetchPage(`${origin}/${n}`)))
    expect(times).toHaveLength(3)
    for (const [index, time] of times.slice(1).entries()) expect(time - (times[index] ?? 0)).toBeGreaterThan(150)
  })
})
