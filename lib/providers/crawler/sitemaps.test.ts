import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { cpuMs } from '@/lib/testing/cpu-ms'
import { allowedSite } from '../http/local-site.fixture'
import { parseSitemap, readSitemaps } from './sitemaps'

const NS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
const urlset = (...locs: string[]) =>
  `<?xml version="1.0"?><urlset ${NS}>${locs.map((loc) => `<url><loc>${loc}</loc></url>`).join('')}</urlset>`

it('reads addresses with entities, images beside them, one or many', () => {
  const image = '<image:image><image:loc>https://a.example/i.png</image:loc></image:image>'
  const xml = `<urlset ${NS}><url><loc> https://a.example/?a=1&amp;b=2 </loc>${image}</url></urlset>`
  expect(parseSitemap(xml).pages).toEqual(['https://a.example/?a=1&b=2'])
  expect(parseSitemap(urlset('https://a.example/1', 'ftp://a.example', 'nonsense')).pages).toEqual([
    'https://a.example/1',
  ])
})

it('reads a plain list', () => {
  expect(parseSitemap('https://a.example/1\r\nhttps://a.example/2\n').pages).toHaveLength(2)
})

it('does not expand a bomb of entities', () => {
  const levels = Array.from({ length: 12 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join('')
  const bomb = `<!DOCTYPE u [<!ENTITY e0 "https://a.example/">${levels}]><urlset><url><loc>&e12;</loc></url></urlset>`
  let size = 0
  const ms = cpuMs(() => {
    try {
      size = parseSitemap(bomb).pages.join('').length
    } catch (error) {
      expect(error).toBeInstanceOf(Error)
    }
  })
  expect(size).toBeLessThan(100_000)
  expect(ms).toBeLessThan(2_000)
})

it('follows an index to packed sitemaps, skips broken ones, and does not run in circles', async () => {
  const origin: string = await allowedSite((request, response) => {
    const parts = ['index.xml', 'a.xml.gz', 'broken.xml', 'gone.xml', 'bomb.gz']
    const index = `<sitemapindex ${NS}>${parts.map((part) => `<sitemap><loc>${origin}/${part}</loc></sitemap>`).join('')}</sitemapindex>`
    if (request.url === '/index.xml') response.end(index)
    else if (request.url === '/a.xml.gz') response.end(gzipSync(urlset(`${origin}/1`, `${origin}/2`)))
    else if (request.url === '/broken.xml') response.end('<urlset><url><loc>https://')
    else if (request.url === '/bomb.gz') response.end(gzipSync(Buffer.alloc(50_000_000, 'x')))
    else response.writeHead(404).end()
  })
  expect(await readSitemaps([`${origin}/index.xml`], 100)).toEqual([`${origin}/1`, `${origin}/2`])
})
