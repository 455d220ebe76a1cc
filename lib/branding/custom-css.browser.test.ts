import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchOptions } from '../../scripts/testing/chromium.mjs'
import { sanitiseCustomCss } from './custom-css'
import { HOSTILE_CSS } from './hostile-css.fixture'
import { CUSTOM_CSS_SCOPE } from './tenant-brand'

/** As the public frame lays it out, with something above, after and over the company's pages. */
const DOCUMENT = `<!doctype html><html lang="en"><head><meta charset="utf-8"><style>
body{margin:0;font:16px/1.5 sans-serif;color:#111}
.outside{height:40px;background:#ddd}
#launcher{position:fixed;right:20px;bottom:20px;width:56px;height:56px;z-index:2147483000}
.frame{isolation:isolate;overflow:clip;contain:layout paint;min-height:300px}
</style><link rel="stylesheet" href="/brand.css"></head><body>
<div class="outside" id="above">Above</div>
<div class="frame"><div data-brand-css><main><div class="card" data-x="//evil.example/x"><input name="token" value="abc9"><button>Send</button></div></main></div></div>
<button class="outside" id="launcher">Chat</button></body></html>`

let server: Server
let browser: Browser
let page: Page
let css = ''
const asked: string[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    const isSheet = request.url?.startsWith('/brand.css') ?? false
    response.setHeader('content-type', isSheet ? 'text/css' : 'text/html; charset=utf-8')
    response.end(isSheet ? css : DOCUMENT)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  browser = await chromium.launch(launchOptions())
  page = await browser.newPage({ viewport: { width: 1000, height: 700 } })
  await page.route('**/*', (route) => {
    const url = route.request().url()
    asked.push(url)
    return url.startsWith(origin()) ? route.continue() : route.abort()
  })
  await page.goto(`${origin()}/`)
}, 60_000)
afterAll(async () => {
  await browser?.close()
  server?.close()
})

const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

/** Where everything outside is, how it looks, and whether a click on it still meets it; and what was asked for. */
async function seen(sheet: string) {
  css = sheet
  asked.length = 0
  await page.evaluate(async () => {
    const before = document.querySelector('link')
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `/brand.css?${Date.now()}` })
    await new Promise((resolve, reject) => {
      link.onload = resolve
      link.onerror = reject
      document.head.append(link)
    })
    before?.remove()
    // Drawn twice: what the sheet shows has been asked for.
    for (let n = 0; n < 2; n++) await new Promise((resolve) => requestAnimationFrame(resolve))
  })
  const outside = await page.evaluate(() =>
    [...document.querySelectorAll('.outside')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      const { color, fontSize, opacity, visibility } = getComputedStyle(element)
      const isMet = document.elementFromPoint(x + width / 2, y + height / 2) === element
      return { id: element.id, x, y, width, height, color, fontSize, opacity, visibility, isMet }
    }),
  )
  return { outside, requests: asked.filter((url) => !url.startsWith(`${origin()}/brand.css`)) }
}

describe('a company’s own CSS in a browser', { timeout: 120_000 }, () => {
  it('asks for nothing and moves, hides, covers or changes nothing outside the company’s pages', async () => {
    expect(HOSTILE_CSS.length).toBeGreaterThanOrEqual(120)
    const untouched = await seen('')
    const broken: string[] = []
    for (const sample of HOSTILE_CSS) {
      const result = await seen(sanitiseCustomCss(sample, CUSTOM_CSS_SCOPE).css)
      if (JSON.stringify(result) !== JSON.stringify(untouched)) broken.push(`${sample} → ${JSON.stringify(result)}`)
    }
    expect(broken).toEqual([])
  })

  it('would be seen to ask, to move and to cover if it were not cleaned', async () => {
    const untouched = await seen('')
    const raw = await seen('.card{background:url(/api/v1/contacts)}.outside{height:90px}')
    expect(raw.requests).toEqual([`${origin()}/api/v1/contacts`])
    expect(raw.outside).not.toEqual(untouched.outside)
    const cover = await seen('.frame{position:fixed;inset:0;z-index:2147483647}')
    expect(cover.outside.map(({ isMet }) => isMet)).toEqual([false, false])
  })

  it('does work on the company’s pages', async () => {
    await seen(sanitiseCustomCss('.card{padding:7px;background:#abcdef}', CUSTOM_CSS_SCOPE).css)
    const style = await page.evaluate(() => {
      const card = document.querySelector('.card')
      return card && [getComputedStyle(card).padding, getComputedStyle(card).backgroundColor]
    })
    expect(style).toEqual(['7px', 'rgb(171, 205, 239)'])
  })
})
