import { describe, expect, it } from 'vitest'
import { classifyHost, formatAppHost, normaliseHost, parseAppHost, routeRequest } from './host'

const ROOT = 'platform.test:3000'
const at = (host: string | null) => classifyHost(host, ROOT)

describe('a host name', () => {
  it.each([
    ['acme.platform.test'],
    ['ACME.Platform.TEST'],
    ['acme.platform.test:3000'],
    ['acme.platform.test:8443'],
    ['acme.platform.test.'],
    ['acme.platform.test.:3000'],
    [' acme.platform.test '],
  ])('of a company is found in any writing: %s', (host) => {
    expect(at(host)).toEqual({ kind: 'tenant', slug: 'acme' })
  })

  it('of another domain is a custom one, in punycode, lower case, without port and dot', () => {
    const bakery = { kind: 'domain', host: 'xn--bckerei-5wa.example' }
    for (const host of ['bäckerei.example', 'BÄCKEREI.example:443', 'xn--bckerei-5wa.EXAMPLE.']) {
      expect(at(host)).toEqual(bakery)
    }
  })

  it('of the platform itself is its site, the API that companies share, or its console', () => {
    for (const host of [
      'platform.test',
      'api.platform.test',
      'PLATFORM.test:3000',
      'www.platform.test',
      'platform.test.',
    ]) {
      expect(at(host)).toEqual({ kind: 'root' })
    }
    expect(at('console.platform.test')).toEqual({ kind: 'console' })
  })

  it.each([
    [null],
    [''],
    ['localhost'],
    ['127.0.0.1'],
    ['127.0.0.1:3000'],
    ['[::1]:3000'],
    ['10.1'],
    ['a.b.platform.test'],
    ['admin.platform.test'],
    ['mail.platform.test'],
    ['xn--acme-9cd.platform.test'],
    ['-acme.platform.test'],
    ['acme-.platform.test'],
    ['ac_me.platform.test'],
    ['аcme.platform.test'],
    [`${'a'.repeat(64)}.platform.test`],
    ['acme.platform.test/../x'],
    ['acme@platform.test'],
    ['acme.platform.test#x'],
    ['acme.platform.test\\@evil.test'],
    ['a b.platform.test'],
  ])('that is none of these is nobody’s: %s', (host) => {
    expect(at(host)).toEqual({ kind: 'unknown' })
  })

  it('that only ends like the root is not below it', () => {
    expect(at('acmeplatform.test')).toEqual({ kind: 'domain', host: 'acmeplatform.test' })
    expect(at('platform.test.evil.example')).toEqual({ kind: 'domain', host: 'platform.test.evil.example' })
  })

  it('on a root of one label never takes the root for a company', () => {
    expect(classifyHost('localhost:3000', 'localhost:3000')).toEqual({ kind: 'root' })
    expect(classifyHost('acme.localhost:3000', 'localhost:3000')).toEqual({ kind: 'tenant', slug: 'acme' })
  })

  it('keeps its meaning in the signed header', () => {
    for (const host of ['acme.platform.test', 'shop.example', 'console.platform.test', 'platform.test', 'localhost']) {
      expect(parseAppHost(formatAppHost(at(host)))).toEqual(at(host))
    }
    for (const text of ['', 'tenant:', 'tenant', 'admin', 'domain:']) {
      expect(parseAppHost(text)).toEqual({ kind: 'unknown' })
    }
  })

  it('that is no host name is nothing', () => {
    for (const header of ['', ' ', 'a/b', 'a?b', 'a b', 'a\\b', ':3000', '%00'])
      expect(normaliseHost(header)).toBeNull()
  })
})

describe('a request', () => {
  const root = { protocol: 'https', domain: ROOT }
  const route = (host: string, path: string) => routeRequest(at(host), path, root)

  it('goes to the folder of its host', () => {
    expect(route('acme.platform.test', '/')).toEqual({ kind: 'rewrite', path: '/acme' })
    expect(route('acme.platform.test', '/help/x')).toEqual({ kind: 'rewrite', path: '/acme/help/x' })
    expect(route('shop.example', '/help')).toEqual({ kind: 'rewrite', path: '/shop.example/help' })
    expect(route('console.platform.test', '/companies')).toEqual({
      kind: 'rewrite',
      path: '/platform/console/companies',
    })
    expect(route('platform.test', '/demo')).toEqual({ kind: 'rewrite', path: '/platform/site/demo' })
  })

  it('for the API stays where it is', () => {
    expect(route('acme.platform.test', '/api/v1/agents')).toEqual({ kind: 'pass' })
    expect(route('nobody', '/api')).toEqual({ kind: 'pass' })
  })

  it('leads from the root’s ?tenantId= to the company’s host, and nowhere else', () => {
    const query = new URLSearchParams({ tenantId: 'acme' })
    const home = { kind: 'redirect', url: `https://acme.${ROOT}/` }
    expect(routeRequest(at('platform.test'), '/', root, query)).toEqual(home)
    expect(routeRequest(at('platform.test'), '/demo', root, query)).toEqual({
      kind: 'rewrite',
      path: '/platform/site/demo',
    })
    expect(routeRequest(at('globex.platform.test'), '/', root, query)).toEqual({ kind: 'rewrite', path: '/globex' })
    const hostile = new URLSearchParams({ tenantId: 'evil.example/' })
    expect(routeRequest(at('platform.test'), '/', root, hostile)).toEqual({
      kind: 'rewrite',
      path: '/platform/unknown',
    })
  })

  it('to a company by path is led to its host, and by a name that cannot be one to nobody', () => {
    expect(route('platform.test', '/tenant/acme/help/x')).toEqual({
      kind: 'redirect',
      url: `https://acme.${ROOT}/help/x`,
    })
    for (const slug of ['admin', 'xn--acme', 'a_b', '..', 'evil.example', '@evil', 'A']) {
      expect(route('platform.test', `/tenant/${slug}/x`)).toEqual({ kind: 'rewrite', path: '/platform/unknown' })
    }
  })

  it('on an unknown host sees the page that names nobody, whatever it asks for', () => {
    for (const path of ['/', '/acme', '/platform/console', '/tenant/acme']) {
      expect(route('nobody', path)).toEqual({ kind: 'rewrite', path: '/platform/unknown' })
    }
  })

  it('of a company cannot reach the platform’s folders', () => {
    expect(route('acme.platform.test', '/platform/console')).toEqual({
      kind: 'rewrite',
      path: '/acme/platform/console',
    })
  })
})
