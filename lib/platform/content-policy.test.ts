import { expect, it } from 'vitest'
import { env } from '@/lib/kernel'
import { contentPolicy } from './content-policy'

const directive = (policy: string | null, name: string) =>
  policy
    ?.split('; ')
    .find((part) => part.startsWith(`${name} `))
    ?.slice(name.length + 1)

it('lets the platform’s demo frame companies of its domain, and nobody a company’s own domain', () => {
  const root = `${env().PUBLIC_PROTOCOL}://${env().ROOT_DOMAIN}`
  expect(directive(contentPolicy({ kind: 'tenant', slug: 'acme' }, '/'), 'frame-ancestors')).toBe(`'self' ${root}`)
  const own = contentPolicy({ kind: 'domain', host: 'help.acme.example' }, '/help')
  expect(directive(own, 'frame-ancestors')).toBe("'self'")
  expect(own).not.toContain(env().ROOT_DOMAIN)
  expect(directive(contentPolicy({ kind: 'root' }, '/demo'), 'frame-src')).toContain(`*.${env().ROOT_DOMAIN}`)
})

it('leaves the chat panel and files to their own policies', () => {
  expect(contentPolicy({ kind: 'tenant', slug: 'acme' }, '/widget/panel')).toBeNull()
  expect(contentPolicy({ kind: 'tenant', slug: 'acme' }, '/files/abc')).toBeNull()
  expect(contentPolicy({ kind: 'tenant', slug: 'acme' }, '/dashboard')).toContain("object-src 'none'")
})

it('lets any site frame a form, with or without what its address carries, and nothing beside it', () => {
  const framedBy = (path: string) => directive(contentPolicy({ kind: 'tenant', slug: 'acme' }, path), 'frame-ancestors')
  expect(framedBy('/forms/news/embed')).toBe('*')
  expect(framedBy('/forms/news/embed?page=https%3A%2F%2Fshop.example%2F&utm_source=x')).toBe('*')
  for (const path of ['/forms/news', '/forms/news/embed/x', '/dashboard?x=/forms/news/embed', '/forms/news/embedded']) {
    expect(framedBy(path)).not.toBe('*')
  }
})
