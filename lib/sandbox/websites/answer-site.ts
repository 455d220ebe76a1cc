import type { Exchange } from '../http/exchange'
import { escapeMarkup } from '../http/markup'
import type { Site } from './site'
import { iconSvg, logoSvg, ogSvg } from './site-assets'
import { sitePage } from './site-page'
import { siteStyle } from './site-style'

const day = (value: string): Date => new Date(`${value}T08:00:00Z`)

const newest = (site: Site): Date => new Date(Math.max(...site.pages.map((page) => day(page.updated).getTime())))

export function sitemapXml(origin: string, pages: { path: string; updated: string }[]): string {
  const urls = pages.map(
    ({ path, updated }) => `<url><loc>${escapeMarkup(origin + path)}</loc><lastmod>${updated}</lastmod></url>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`
}

const robotsTxt = (origin: string): string =>
  `User-agent: *\nDisallow: /account\nDisallow: /cart\nAllow: /\n\nSitemap: ${origin}/sitemap.xml\n`

const missing = (site: Site) => ({
  path: '/not-found',
  title: 'We could not find that page',
  description: 'The page does not exist.',
  updated: '2026-01-05',
  body: `It may have moved. Start again from the [home page](/), or write to ${site.email}.`,
})

/** A company's public website, complete with robots, sitemap, icons and conditional requests. */
export function answerSite(exchange: Exchange, site: Site): void {
  const origin = `http://${exchange.host}`
  const path = exchange.path.length > 1 ? exchange.path.replace(/\/+$/, '') : exchange.path
  const svg = 'image/svg+xml'
  if (path === '/robots.txt') exchange.sendCacheable('text/plain; charset=utf-8', robotsTxt(origin), newest(site))
  else if (path === '/sitemap.xml') {
    exchange.sendCacheable('application/xml; charset=utf-8', sitemapXml(origin, site.pages), newest(site))
  } else if (path === '/assets/site.css')
    exchange.sendCacheable('text/css; charset=utf-8', siteStyle(site), newest(site))
  else if (path === '/logo.svg') exchange.sendCacheable(svg, logoSvg(site), newest(site))
  else if (path === '/favicon.svg' || path === '/favicon.ico') exchange.sendCacheable(svg, iconSvg(site), newest(site))
  else if (path === '/og-image.svg') exchange.sendCacheable(svg, ogSvg(site), newest(site))
  else {
    const page = site.pages.find((candidate) => candidate.path === path)
    if (page) exchange.sendCacheable('text/html; charset=utf-8', sitePage(site, page, origin), day(page.updated))
    else exchange.html(404, sitePage(site, missing(site), origin))
  }
}
