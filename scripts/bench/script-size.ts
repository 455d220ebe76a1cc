import { gzipSync } from 'node:zlib'
import type { BrowserContext } from 'playwright'
import { request } from 'undici'
import { env } from '@/lib/kernel'
import { browser, signedInContext } from './browser'
import { type DemoCompany, demo } from './demo'
import { emptyApp } from './empty-app'
import { atMost, type Row } from './row'
import { say } from './say'

/** Bytes of every script that a browser asks for until the network is quiet, each compressed as on its way. */
async function firstLoad(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage()
  const scripts: Promise<number>[] = []
  page.on('response', (response) => {
    const isScript = response.request().resourceType() === 'script' && response.ok()
    if (isScript) scripts.push(response.body().then((body) => gzipSync(body).length))
  })
  const answer = await page.goto(url, { waitUntil: 'networkidle' })
  if (answer?.status() !== 200) throw new Error(`${url} answered ${answer?.status()}`)
  const sizes = await Promise.all(scripts)
  await page.close()
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  say(`  ${new URL(url).pathname}: ${sizes.length} scripts, ${(bytes / 1_000).toFixed(1)} kB gzip`)
  return bytes
}

async function fresh(url: string): Promise<number> {
  const context = await (await browser()).newContext()
  const bytes = await firstLoad(context, url)
  await context.close()
  return bytes
}

async function textOf({ url }: DemoCompany, path: string): Promise<string> {
  const { host } = new URL(url)
  const answer = await request(`http://127.0.0.1:${env().PORT}${path}`, { headers: { host } })
  const text = await answer.body.text()
  if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}`)
  return text
}

const kilobytes = (text: string): number => gzipSync(text).length / 1_000

function found(text: string, pattern: RegExp): string {
  const match = pattern.exec(text)?.[1]
  if (!match) throw new Error(`nothing matches ${pattern}`)
  return match
}

/** Compressed JavaScript: the chat widget's two parts, and what pages load before they are quiet. */
export async function* scriptSize(): AsyncGenerator<Row> {
  const [company] = demo().tenants
  yield atMost('chat widget loader, JS gzip', kilobytes(await textOf(company, '/widget.js')), 5, 'kB')
  const panel = found(await textOf(company, '/widget/panel'), /<script[^>]+src="([^"]+)"/)
  yield atMost('chat panel, JS gzip', kilobytes(await textOf(company, panel)), 60, 'kB')

  const empty = await emptyApp()
  const least = await fresh(`http://${empty.host}/`)
  const home = await fresh(`${company.url}/`)
  yield atMost('public home page, first-load JS against an empty Next page', home / least, 1.15)
  const article = found(await textOf(company, '/help'), /href="(\/help\/(?!category|search)[^"/]+)"/)
  yield atMost(
    'help article, first-load JS against an empty Next page',
    (await fresh(company.url + article)) / least,
    1.15,
  )

  const context = await signedInContext(company)
  const inbox = await firstLoad(context, `${company.url}/dashboard/inbox`)
  yield atMost('dashboard inbox, first-load JS against an empty Next page', inbox / least, 2.2)
  await context.close()
}
