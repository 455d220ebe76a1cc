import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type FrameLocator,
  type Page,
} from 'playwright'
import { buildWidget } from '../../scripts/build-widget.mjs'
import { launchOptions } from '../../scripts/testing/chromium.mjs'
import { type FakeHost, startFakeHost } from './fake-host'
import { CONFIG } from './settings'

export type Visit = {
  context: BrowserContext
  page: Page
  panel: FrameLocator
  open(): Promise<void>
  errors: string[]
}

/** The built widget, the two sites and a browser, for one test file. */
export async function startWorld() {
  const folder = await mkdtemp(join(tmpdir(), 'widget-'))
  await buildWidget({ outDir: join(folder, 'built') })
  const startHost = () =>
    startFakeHost(join(folder, 'built'), { config: { ...CONFIG }, answerEveryMs: 5, refusals: [] })
  let host: FakeHost = await startHost()
  const browser: Browser = await chromium.launch(launchOptions())
  const contexts: BrowserContext[] = []

  async function leave(): Promise<void> {
    for (const context of contexts.splice(0)) await context.close()
    await host.close()
  }
  return {
    get host() {
      return host
    },
    async visit(options: BrowserContextOptions = {}, url = host.site): Promise<Visit> {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
      contexts.push(context)
      return visitIn(context, url)
    },
    /** All visitors gone, and a company without a conversation. */
    async startOver(): Promise<void> {
      await leave()
      host = await startHost()
    },
    async close(): Promise<void> {
      await leave()
      await browser.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export type World = Awaited<ReturnType<typeof startWorld>>

/** Another tab of the same customer. */
export async function visitIn(context: BrowserContext, url: string): Promise<Visit> {
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  await page.goto(url)
  const panel = page.frameLocator('chat-widget iframe')
  return {
    context,
    page,
    panel,
    errors,
    async open() {
      await page.locator('chat-widget .launcher').click()
      await panel.locator('#composer').waitFor()
    },
  }
}

/** The single conversation that the company's host has. */
export function onlyThread(host: FakeHost) {
  const [thread, ...others] = [...host.chat.threads.values()]
  if (!thread || others.length > 0) throw new Error(`${others.length + (thread ? 1 : 0)} conversations instead of one`)
  return thread
}
