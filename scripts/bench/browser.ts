import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContext, chromium } from 'playwright'
import { closeLater } from './closing'
import type { DemoCompany } from './demo'
import { once } from './once'

/** The tests' own way to a Chromium: the system's, or installed when there is none. */
async function chromiumPath(): Promise<string> {
  const { ensureChromium } = (await import(pathToFileURL(path.resolve('scripts/testing/chromium.mjs')).href)) as {
    ensureChromium: () => Promise<string>
  }
  return ensureChromium()
}

/** One real Chromium for the whole bench. */
export const browser = once(async (): Promise<Browser> => {
  const launched = await chromium.launch({
    executablePath: await chromiumPath(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    handleSIGINT: false,
  })
  closeLater(() => launched.close())
  return launched
})

/** A fresh profile, signed in as the company's agent. */
export async function signedInContext({ url, members }: DemoCompany): Promise<BrowserContext> {
  const context = await (await browser()).newContext()
  const page = await context.newPage()
  await page.goto(`${url}/sign-in`)
  await page.locator('input[type=email]').fill(members.agent.email)
  await page.locator('input[type=password]').fill(members.agent.password)
  await page.locator('button[type=submit]').click()
  await page.waitForURL((address) => address.pathname.startsWith('/dashboard'))
  await page.close()
  return context
}
