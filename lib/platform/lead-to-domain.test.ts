import { expect, it } from 'vitest'
import { addressOnDomain } from './lead-to-domain'

const host = { kind: 'tenant', slug: 'acme' } as const
const tenant = { slugHostLeadsTo: 'www.acme.com' }
const leads = (url: string, request: { method?: string; headers?: Record<string, string> } = {}) =>
  addressOnDomain({ method: 'GET', headers: {}, ...request, url }, host, tenant)

it('leads pages to the domain, with path and query', () => {
  expect(leads('/')).toBe('https://www.acme.com/')
  expect(leads('/help/hours?from=mail')).toBe('https://www.acme.com/help/hours?from=mail')
  expect(leads('/contact', { method: 'HEAD' })).toBe('https://www.acme.com/contact')
})

it.each([
  '/api/v1/contacts',
  '/api/chat/config',
  '/widget.js',
  '/widget/panel',
  '/files/1',
  '/_next/static/x.js',
  '/fonts/a.woff2',
  '/icons/192',
  '/.well-known/acme-challenge/x',
  '/dashboard',
  '/dashboard/inbox',
  '/sign-in?from=/dashboard',
  '/reset-password',
])('leaves %s where it is', (url) => expect(leads(url)).toBeNull())

it('leaves what is no visit of a page', () => {
  expect(leads('/contact', { method: 'POST' })).toBeNull()
  expect(leads('/help', { headers: { rsc: '1' } })).toBeNull()
  expect(leads('/help', { headers: { 'next-action': 'x' } })).toBeNull()
})

it('never leads to a host that stands in the path', () => {
  expect(leads('//evil.com/x')).toBe('https://www.acme.com/evil.com/x')
  expect(leads('///evil.com')).toBe('https://www.acme.com/evil.com')
})

it('does nothing on other hosts, or when the company does not want it', () => {
  const request = { method: 'GET', url: '/', headers: {} }
  expect(addressOnDomain(request, { kind: 'domain', host: 'www.acme.com' }, tenant)).toBeNull()
  expect(addressOnDomain(request, host, { slugHostLeadsTo: null })).toBeNull()
})
