import { describe, expect, it } from 'vitest'
import { demoSites, sitesByHostname } from '.'
import { benchFact } from './bench-site'
import { sitePage } from './site-page'

const wordsOf = (text: string): number => text.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word)).length

describe.each(demoSites.map((site) => [site.name, site] as const))('the website of %s', (_name, site) => {
  const paths = new Set(site.pages.map((page) => page.path))

  it('has its pages once, each with a title, a description and enough to read', () => {
    expect(paths.size).toBe(site.pages.length)
    expect(site.pages.length).toBeGreaterThanOrEqual(16)
    expect(new Set(site.pages.map((page) => page.description)).size).toBe(site.pages.length)
    for (const page of site.pages) {
      expect([page.path, page.description.length > 40]).toEqual([page.path, true])
      const count = wordsOf(page.body)
      expect([page.path, count >= 140 && count <= 620]).toEqual([page.path, true])
    }
  })

  it('links only to pages that exist, and can be walked from its home page', () => {
    const reached = new Set<string>(['/'])
    for (const path of reached) {
      const page = site.pages.find((candidate) => candidate.path === path)
      if (!page) throw new Error(`no page ${path}`)
      for (const [, link = ''] of sitePage(site, page, 'http://x').matchAll(/<a [^>]*href="(\/[^"]*)"/g))
        reached.add(link)
    }
    expect([...reached].filter((path) => !paths.has(path))).toEqual([])
    expect([...paths].filter((path) => !reached.has(path))).toEqual([])
  })

  it('shows its colours, icon and data to whoever reads the head', () => {
    const [home] = site.pages
    if (!home) throw new Error('no home page')
    const html = sitePage(site, home, 'http://x')
    expect(html).toContain(`<meta name="theme-color" content="${site.primary}">`)
    expect(html).toContain('property="og:site_name"')
    expect(html).toContain('"@type":"Organization"')
    expect(html).toContain('rel="icon" href="/favicon.svg"')
  })

  it('names no real address or number', () => {
    const text = site.pages.map((page) => page.body).join('\n')
    expect(
      [...text.matchAll(/[\w.+-]+@([\w.-]+\w)/g)].map(([, host]) => host).filter((host) => !host?.endsWith('.example')),
    ).toEqual([])
    const numbers = text.match(/\(\d{3}\) \d{3}-\d{4}/g) ?? []
    expect(numbers.filter((number) => !/\) 555-01\d\d$/.test(number))).toEqual([])
    expect(text).not.toMatch(/lorem|ipsum/i)
  })
})

describe('the bench site', () => {
  const site = sitesByHostname.get('bench-site.localhost')

  it('has fifty pages, each with a fact of its own', () => {
    expect(site?.pages).toHaveLength(50)
    for (const index of [0, 17, 49]) {
      const { answer } = benchFact(index)
      expect(site?.pages.filter((page) => page.body.includes(answer))).toHaveLength(1)
    }
  })
})
