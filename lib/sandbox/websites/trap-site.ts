import type { Exchange } from '../http/exchange'
import { sitemapXml } from './answer-site'

export const TRAP_HOSTNAME = 'trap-site.localhost'

const HUGE_BYTES = 10 * 1024 * 1024
const SLOW_MS = 60_000

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><main><h1>${title}</h1>${body}</main></body></html>`

/** Path → what a visitor would say of it. The index page links to all, the sitemap to most. */
const TRAPS: Record<string, string> = {
  '/good-1': 'An ordinary page',
  '/good-2': 'Another ordinary page',
  '/calendar?month=2026-11': 'A calendar without an end',
  '/huge': 'A page of 10 MB',
  '/to-private': 'A redirect to a private address',
  '/to-localhost': 'A redirect to this machine',
  '/loop': 'A redirect to itself',
  '/report.pdf': 'Not HTML',
  '/picture.png': 'An image',
  '/slow': 'A page that takes a minute',
  '/error': 'A page that fails with 500',
  '/gone': 'A page that is no more',
  '/empty': 'A page without text',
  '/cut': 'A page that breaks off',
  '/latin1': 'A page in ISO-8859-1',
  '/private/secret': 'A page that robots.txt forbids',
}

const good = (n: number): string =>
  page(
    `Ordinary page ${n}`,
    `<p>The office number ${n} is open from ${7 + n} am to ${3 + n} pm. It has ${n * 12} desks and ${n} meeting rooms.</p>`,
  )

function calendar(exchange: Exchange): void {
  const month = exchange.query.get('month') ?? ''
  const shown = /^\d{4}-\d{2}$/.test(month) ? new Date(`${month}-01T00:00:00Z`) : new Date('2026-11-01T00:00:00Z')
  const link = (step: number) => {
    const other = new Date(Date.UTC(shown.getUTCFullYear(), shown.getUTCMonth() + step, 1)).toISOString().slice(0, 7)
    return `<a href="/calendar?month=${other}">${other}</a>`
  }
  const now = shown.toISOString().slice(0, 7)
  exchange.html(200, page(`Events in ${now}`, `<p>Nothing is planned for ${now}.</p><nav>${link(-1)} ${link(1)}</nav>`))
}

function redirectWithin(exchange: Exchange, location: string): boolean {
  exchange.redirect(location)
  return true
}

function misbehave(exchange: Exchange): boolean {
  const { path, response } = exchange
  if (path === '/to-private') return redirectWithin(exchange, 'http://169.254.169.254/latest/meta-data/')
  if (path === '/to-localhost') return redirectWithin(exchange, 'http://127.0.0.1:1/')
  if (path === '/loop') return redirectWithin(exchange, '/loop')
  if (path === '/huge') exchange.html(200, page('Huge', `<p>${'All work and no play. '.repeat(HUGE_BYTES / 22)}</p>`))
  else if (path === '/report.pdf') exchange.send(200, 'application/pdf', '%PDF-1.4\n%%EOF\n')
  else if (path === '/picture.png') exchange.send(200, 'image/png', Buffer.from('89504e470d0a1a0a', 'hex'))
  else if (path === '/error') exchange.html(500, page('Something broke', '<p>Please try again.</p>'))
  else if (path === '/gone') exchange.html(410, page('Gone', ''))
  else if (path === '/empty') exchange.html(200, '<!doctype html><title></title>')
  else if (path === '/latin1') {
    exchange.send(
      200,
      'text/html; charset=iso-8859-1',
      Buffer.from(page('Café', '<p>Der Käse kostet fünf Euro.</p>'), 'latin1'),
    )
  } else if (path === '/slow') {
    const timer = setTimeout(() => exchange.html(200, good(9)), SLOW_MS)
    response.on('close', () => clearTimeout(timer))
  } else if (path === '/cut') {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '5000' })
    response.write('<!doctype html><title>Cut</title><p>This page breaks', () => response.destroy())
  } else return false
  return true
}

/** A website that does everything wrong; for the crawler's tests. */
export function answerTrapSite(exchange: Exchange): void {
  const { path } = exchange
  const origin = `http://${exchange.host}`
  const number = path.match(/^\/good-(\d+)$/)?.[1]
  if (path === '/') {
    const links = Object.entries(TRAPS).map(([target, name]) => `<li><a href="${target}">${name}</a></li>`)
    exchange.html(200, page('Traps', `<p>Each link is a trap, but two.</p><ul>${links.join('')}</ul>`))
  } else if (path === '/robots.txt') {
    exchange.send(200, 'text/plain', `User-agent: *\nDisallow: /private/\nSitemap: ${origin}/sitemap.xml\n`)
  } else if (path === '/sitemap.xml') {
    const paths = ['/', ...Object.keys(TRAPS)].map((target) => ({ path: target, updated: '2026-01-01' }))
    exchange.send(200, 'application/xml', sitemapXml(origin, paths))
  } else if (path === '/calendar') calendar(exchange)
  else if (number) exchange.html(200, good(Number(number)))
  else if (path.startsWith('/private/')) exchange.html(200, page('Secret', '<p>The secret word is marmalade.</p>'))
  else if (!misbehave(exchange)) exchange.html(404, page('Not found', ''))
}
