// A website of the outside world on a real socket, which can be made to wait.
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

const PARTS = ['Delivery', 'Warranty', 'Care', 'Spare parts', 'Returns']

const article = (index: number): string =>
  PARTS.map(
    (part, step) =>
      `<h2>${part} of model ${index}</h2><p>${`${part} of the model ${index} takes ${index + step + 2} days and is part of the price that the customer pays. `.repeat(6)}</p>`,
  ).join('')

const document = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><main><h1>${title}</h1>${body}</main></body></html>`

export type KillSite = {
  origin: string
  /** Called at each request, before it is answered. */
  onRequest: (count: number) => void
  close(): Promise<void>
}

/** A sitemap, a home page and `pages - 1` further ones. */
export async function killSite(pages: number, answerMs: number): Promise<KillSite> {
  let count = 0
  const waiting = new Set<ServerResponse>()
  const paths = Array.from({ length: pages }, (_, index) => (index === 0 ? '/' : `/models/${index}`))
  const server = createServer((request, response) => {
    count += 1
    site.onRequest(count)
    waiting.add(response)
    const answer = () => {
      if (response.destroyed) return
      const path = request.url ?? '/'
      const index = paths.indexOf(path)
      if (path === '/sitemap.xml') {
        const urls = paths.map((each) => `<url><loc>${site.origin}${each}</loc></url>`).join('')
        response.setHeader('content-type', 'application/xml')
        return void response.end(
          `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls}</urlset>`,
        )
      }
      response.statusCode = index < 0 ? 404 : 200
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(index < 0 ? document('Nothing here', '') : document(`Model ${index}`, article(index)))
    }
    setTimeout(answer, answerMs)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const site: KillSite = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    onRequest: () => {},
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return site
}
