import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readWidgetBuild } from '../built'
import { loaderScript } from '../loader-script'
import { panelHtml } from '../panel-html'
import { type Behaviour, handleApi } from './fake-api'
import { createFakeChat } from './fake-chat'

export const BRAND_CSS = `:root{--primary:#0f766e;--primary-hover:#115e59;--on-primary:#fff;--primary-soft:#d9f2ee;--on-primary-soft:#0b4f49;--link:#0f766e;--focus:#0f766e;--gradient:linear-gradient(135deg,#0f766e,#1d4ed8);--on-gradient:#fff;--radius:0.75rem}
.dark{--primary:#10766d;--primary-hover:#138a80;--on-primary:#fff;--primary-soft:#123b37;--on-primary-soft:#a9e5dd;--link:#5fd3c5;--focus:#5fd3c5;--gradient:linear-gradient(135deg,#0c5f58,#1b3fa8)}`

/** A page that does all it can to spoil what is put on it, and forbids what a careful site forbids. */
export const hostilePage = (
  script: string,
  extra = '',
) => `<!doctype html><html lang="en"><head><title>Shop</title><style>
*:not(html){all:revert;box-sizing:content-box!important;color:red!important;font:40px/3 serif!important;letter-spacing:9px!important;border:5px dashed lime!important;transform:rotate(3deg)!important;visibility:hidden!important;display:block!important;float:left!important}
button,iframe,div{width:20px!important;height:20px!important;opacity:.1!important;position:static!important}
body{transform:scale(.9)!important;overflow:hidden!important}</style></head>
<body><main><h1>Shop</h1><p>Words</p><button id="outside">Outside</button></main>${script}${script}${extra}</body></html>`

export const plainPage = (script: string, style = '') => `<!doctype html><html lang="en"><head><title>Shop</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body{margin:0;font:16px/1.6 system-ui;padding:4rem;background:#fff;color:#222}${style}</style></head>
<body><main><h1>Shop</h1><p>Two hundred things that nobody needs, at a price that everybody likes.</p><button id="outside">Contact us</button></main>${script}</body></html>`

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve) => server.listen(port, () => resolve((server.address() as AddressInfo).port)))
}

const html = (response: ServerResponse, body: string, headers: Record<string, string> = {}) =>
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body)

const NONCE = 'dGVzdA'
const PANEL_POLICY = `default-src 'none'; script-src 'nonce-${NONCE}'; style-src 'self' 'nonce-${NONCE}'; img-src https: http: data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'`

type Page = { html: (script: string) => string; lang?: 'en' | 'de' | 'ar'; policy?: boolean }

/** Two sites: the company's host, with the widget and its chat, and a stranger's site that embeds it. */
export async function startFakeHost(folder: string, behaviour: Behaviour) {
  const chat = createFakeChat()
  const build = await readWidgetBuild(folder)
  let lang: 'en' | 'de' | 'ar' = 'en'
  let page: Page = { html: plainPage }

  function handle(path: string, response: ServerResponse): unknown {
    if (path === '/widget.js') {
      const { companyName } = behaviour.config
      const colors = { primary: '#0f766e', onPrimary: '#ffffff' }
      const config = {
        origin: company,
        companyName,
        colors,
        position: 'right',
        label: `Chat with ${companyName}`,
        shape: 'circle',
        icon: { paths: ['M3 12h18'], isFilled: false },
        iconUrl: null,
        bubble: null,
      } as const
      return response.writeHead(200, { 'content-type': 'text/javascript' }).end(loaderScript(build.loader, config))
    }
    if (path === '/widget/panel') {
      const urls = { scriptUrl: `/widget/assets/${build.panelScript}`, styleUrl: `/widget/assets/${build.panelStyle}` }
      const about = {
        brandCss: BRAND_CSS,
        lang,
        dir: lang === 'ar' ? 'rtl' : 'ltr',
        title: 'Chat',
        nonce: NONCE,
      } as const
      return html(response, panelHtml({ ...urls, ...about, config: behaviour.config }), {
        'content-security-policy': PANEL_POLICY,
      })
    }
    const asset = build.asset(path.replace('/widget/assets/', ''))
    if (asset) return response.writeHead(200, { 'content-type': asset.type }).end(asset.body)
    if (path === '/') return html(response, plainPage('<script src="/widget.js"></script>'))
    return response.writeHead(404).end('not found')
  }

  const makeCompany = () =>
    createServer((request, response) => {
      const path = new URL(request.url ?? '', 'http://x').pathname
      if (path.startsWith('/api/chat/')) void handleApi(chat, behaviour, request, response)
      else handle(path, response)
    })
  let server = makeCompany()
  const port = await listen(server, 0)
  // Another origin of the same site, as `chat.` and `www.` of one domain: every browser lets the panel keep its storage.
  const company = `http://chat.shop.localhost:${port}`
  const site = createServer((_request, response) => {
    const policy = `default-src 'none'; script-src ${company}; frame-src ${company}; style-src 'unsafe-inline'; require-trusted-types-for 'script'`
    const headers: Record<string, string> = page.policy ? { 'content-security-policy': policy } : {}
    html(response, page.html(`<script src="${company}/widget.js" async></script>`), headers)
  })
  const sitePort = await listen(site, 0)

  async function stop(which: Server): Promise<void> {
    const closed = new Promise((resolve) => which.close(resolve))
    which.closeAllConnections()
    await closed
  }
  return {
    chat,
    behaviour,
    company,
    site: `http://www.shop.localhost:${sitePort}/`,
    /** The same page on another site: a browser may deny storage to a frame there. */
    stranger: `http://127.0.0.1:${sitePort}/`,
    show(next: Page): void {
      page = next
      lang = next.lang ?? 'en'
    },
    /** The company's server goes away, with every open stream. */
    goDown: () => stop(server),
    async comeBack(): Promise<void> {
      server = makeCompany()
      await listen(server, port)
    },
    async close(): Promise<void> {
      await Promise.all([stop(server), stop(site)])
    },
  }
}

export type FakeHost = Awaited<ReturnType<typeof startFakeHost>>
