import { describe, expect, it } from 'vitest'
import { looksLikePage, normaliseUrl, pageKey } from './normalise-url'
import { isSameSite } from './same-site'

describe('normaliseUrl', () => {
  it.each([
    ['/about#team', 'https://acme.example/about'],
    ['?utm_source=x&id=7&fbclid=1', 'https://acme.example/a/b?id=7'],
    ['//www.acme.example:443//x//y', 'https://www.acme.example/x/y'],
    ['HTTPS://ACME.example/Ü', 'https://acme.example/%C3%9C'],
    ['https://user:pw@acme.example/', 'https://acme.example/'],
    ['c/;jsessionid=12', 'https://acme.example/a/c/'],
  ])('%s is %s', (href, expected) => {
    expect(normaliseUrl(href, 'https://acme.example/a/b')).toBe(expected)
  })

  it.each(['mailto:a@b.example', 'javascript:void(0)', 'tel:1', 'data:text/html,x', 'http://['])(
    '%s is none',
    (href) => {
      expect(normaliseUrl(href, 'https://acme.example/')).toBeNull()
    },
  )
})

it('one page has one key', () => {
  const forms = ['https://acme.example/a', 'http://www.acme.example/a/', 'https://acme.example/a/index.html']
  expect(new Set(forms.map(pageKey)).size).toBe(1)
  expect(pageKey('https://a.example/?b=2&a=1')).toBe(pageKey('https://a.example/index.php?a=1&b=2'))
  expect(pageKey('https://a.example/a')).not.toBe(pageKey('https://a.example/b'))
})

it('files and machine doors are no pages', () => {
  const page = (path: string) => looksLikePage(`https://a.example${path}`)
  expect(['/a.pdf', '/x/y.JPG', '/wp-json/v2', '/blog/feed/', '/api/x'].map(page)).toEqual(Array(5).fill(false))
  expect(['/', '/a.html', '/apis', '/blog/feeding', '/v1.2'].map(page)).toEqual(Array(5).fill(true))
})

it('a site is a registrable domain, or a host where there is none', () => {
  expect(isSameSite('https://www.acme.co.uk/', 'http://help.acme.co.uk/x')).toBe(true)
  expect(isSameSite('https://acme.co.uk/', 'https://other.co.uk/')).toBe(false)
  expect(isSameSite('https://one.github.io/', 'https://two.github.io/')).toBe(false)
  expect(isSameSite('http://a.localhost:3025/', 'http://b.localhost:3025/')).toBe(false)
  expect(isSameSite('http://a.localhost:3025/', 'http://a.localhost:3026/')).toBe(false)
  expect(isSameSite('http://127.0.0.1:80/', 'http://127.0.0.1/x')).toBe(true)
  expect(isSameSite('https://acme.example/', 'https://acme.example.evil.example/')).toBe(false)
})
