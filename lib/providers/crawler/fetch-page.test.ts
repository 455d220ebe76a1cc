import { describe, expect, it } from 'vitest'
import { allowedSite, localSite, type SiteHandler, sendHtml } from '../http/local-site.fixture'
import { fetchPage } from './fetch-page'

const hello = '<html lang="en"><title>Hello</title><main><h1>Hello</h1><p>Some words.</p></main></html>'

const withRobots =
  (robots: string, page: SiteHandler, status = 200): SiteHandler =>
  (request, response) => {
    if (request.url !== '/robots.txt') return page(request, response)
    response.writeHead(status, { 'content-type': 'text/plain' })
    response.end(robots)
  }

const page =
  (html: string, headers: Record<string, string> = {}): SiteHandler =>
  (request, response) =>
    request.url === '/robots.txt' ? response.writeHead(404).end() : sendHtml(response, html, headers)

describe('fetchPage', () => {
  it('gives the words of a page and what is needed to ask again', async () => {
    const origin = await allowedSite(page(hello, { etag: '"7"', 'last-modified': 'Mon, 02 Nov 2026 08:00:00 GMT' }))
    expect(await fetchPage(`${origin}/a`)).toMatchObject({
      status: 'ok',
      url: `${origin}/a`,
      title: 'Hello',
      language: 'en',
      markdown: '# Hello\n\nSome words.',
      wordCount: 3,
      etag: '"7"',
      lastModified: 'Mon, 02 Nov 2026 08:00:00 GMT',
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  it('asks whether the page has changed', async () => {
    const origin = await allowedSite((request, response) => {
      const { 'if-none-match': etag, 'if-modified-since': since } = request.headers
      if (etag === '"7"' && since === 'yesterday') response.writeHead(304).end()
      else page(hello)(request, response)
    })
    expect(await fetchPage(`${origin}/a`, { etag: '"7"', lastModified: 'yesterday' })).toEqual({
      status: 'not_modified',
    })
    expect(await fetchPage(`${origin}/a`, { etag: '"6"' })).toMatchObject({ status: 'ok' })
  })

  it.each([
    ['a meta element', page('<meta name="robots" content="noindex"><p>x</p>'), 'The page asks not to be indexed.'],
    ['a header', page(hello, { 'x-robots-tag': 'noindex' }), 'The page asks not to be indexed.'],
    ['emptiness', page('<title></title>'), 'The page has no readable text.'],
    ['a PDF', page('%PDF', { 'content-type': 'application/pdf' }), 'The address does not lead to a readable page.'],
    [
      'robots.txt',
      withRobots('User-agent: *\nDisallow: /', page(hello)),
      'The website’s robots.txt does not allow reading this page.',
    ],
    [
      'robots.txt for this reader',
      withRobots('User-agent: SiteReader\nDisallow: /a', page(hello)),
      'The website’s robots.txt does not allow reading this page.',
    ],
    [
      'a broken robots.txt',
      withRobots('', page(hello), 503),
      'The website’s robots.txt answers with an error (503), so its pages are not read for now.',
    ],
    ['complexity', page('<div>'.repeat(9_000)), 'The page is too complex to be read.'],
  ])('says why %s keeps it from reading', async (_what, handler, reason) => {
    const origin = await allowedSite(handler)
    expect(await fetchPage(`${origin}/a`)).toMatchObject({ status: 'failed', reason })
  })

  it('takes a page of HTML in place of robots.txt for none', async () => {
    const origin = await allowedSite(withRobots('<html>Disallow: /</html>', page(hello)))
    expect(await fetchPage(`${origin}/a`)).toMatchObject({ status: 'ok' })
  })

  it('gives the status of an error', async () => {
    const origin = await allowedSite((_request, response) =>
      response.writeHead(404, { 'content-type': 'text/html' }).end(),
    )
    expect(await fetchPage(`${origin}/a`)).toMatchObject({ status: 'failed', httpStatus: 404 })
  })

  it('does not take words of another website, nor of this machine', async () => {
    const other = await allowedSite(page(hello))
    const origin = await allowedSite((request, response) =>
      request.url === '/away'
        ? response.writeHead(302, { location: other }).end()
        : response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
    )
    expect(await fetchPage(`${origin}/away`)).toMatchObject({ reason: 'The page redirects to another website.' })
    expect(await fetchPage(`${origin}/in`)).toMatchObject({
      reason: 'The page redirects to an address that is not opened.',
    })
    const hidden = await localSite(page(hello))
    expect(await fetchPage(hidden)).toMatchObject({ status: 'failed', reason: expect.stringContaining('not') })
  })

  it('obeys the robots.txt of the place where a redirect ends', async () => {
    const origin = await allowedSite(
      withRobots('User-agent: *\nDisallow: /private', (request, response) =>
        request.url === '/a' ? response.writeHead(302, { location: '/private/a' }).end() : sendHtml(response, hello),
      ),
    )
    expect(await fetchPage(`${origin}/a`)).toMatchObject({
      status: 'failed',
      reason: expect.stringContaining('robots.txt'),
    })
  })

  it('stops when it is told to', async () => {
    const origin = await allowedSite((request, response) => {
      if (request.url === '/robots.txt') response.writeHead(404).end()
    })
    const stop = new AbortController()
    setTimeout(() => stop.abort(new Error('cancelled')), 100)
    await expect(fetchPage(`${origin}/a`, { signal: stop.signal })).rejects.toThrow('cancelled')
  })
})
