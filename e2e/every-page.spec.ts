import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { company, demo, signIn } from './demo'

type Look = { url: string; problems: string[] }

/** A page in light and dark, wide and on a phone: what axe finds serious, errors of scripts, and what sticks out. */
async function inspect(page: Page, { url, problems }: Look, path: string): Promise<void> {
  const note = (what: string) => problems.push(`${path}: ${what}`)
  await page.goto(url + path)
  await page.waitForLoadState('load')
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    const axe = new AxeBuilder({ page }).setLegacyMode().exclude('iframe')
    const { violations } = await (scheme === 'light' ? axe : axe.withRules(['color-contrast'])).analyze()
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    for (const { id, nodes } of serious) note(`${scheme} ${id} ${nodes[0]?.html.slice(0, 160)}`)
  }
  await page.setViewportSize({ width: 390, height: 844 })
  const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  if (sticksOut > 0) note(`is ${sticksOut} px too wide for a phone`)
  await page.setViewportSize({ width: 1440, height: 900 })
}

function watch(page: Page): string[] {
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`))
  return problems
}

/** The first page that a list of the dashboard or the console links to. */
async function firstOf(page: Page, url: string, list: string): Promise<string> {
  await page.goto(url + list)
  const link = page
    .locator(`main a[href^="${list}/"]:not([download])`)
    .filter({ hasNot: page.locator('svg.lucide-plus') })
  return (await link.first().getAttribute('href')) ?? list
}

test('public pages of a company', async ({ page }) => {
  test.setTimeout(180_000)
  const { url } = company('healthcare-corp')
  const problems = watch(page)
  await page.goto(`${url}/help`)
  const article = await page.locator('main a[href^="/help/"]:not([href*="/category/"])').first().getAttribute('href')
  const category = await page.locator('main a[href*="/help/category/"]').first().getAttribute('href')
  const paths = ['/', '/help', article, category, '/help/search?q=delivery', '/help/search?q=xyzzy', '/no-such-page']
  for (const path of paths) await inspect(page, { url, problems }, path ?? '/help')
  for (const path of ['/sign-in', '/forgot-password', '/reset-password?token=none', '/accept-invitation?token=none']) {
    await inspect(page, { url, problems }, path)
  }
  expect(problems).toEqual([])
})

test('the dashboard of a company', async ({ page }) => {
  test.setTimeout(300_000)
  const { url, members } = company('healthcare-corp')
  const problems = watch(page)
  await signIn(page, url, members.admin)
  const details = []
  for (const list of ['/dashboard/inbox', '/dashboard/knowledge', '/dashboard/articles']) {
    details.push(await firstOf(page, url, list))
  }
  const settings = [
    'ai-provider',
    'audit-log',
    'branding',
    'canned-replies',
    'channels/web-chat',
    'company',
    'email-templates',
    'profile',
    'security',
    'team',
  ].map((name) => `/dashboard/settings/${name}`)
  const pages = ['', '/welcome', '/inbox', '/knowledge', '/knowledge/new', '/articles', '/agents', '/no-such-page']
  for (const path of [...pages.map((name) => `/dashboard${name}`), ...details, ...settings]) {
    await inspect(page, { url, problems }, path)
  }
  expect(problems).toEqual([])
})

test('the platform’s console and its own site', async ({ page }) => {
  test.setTimeout(180_000)
  const { baseUrl, console: operator } = demo()
  const problems = watch(page)
  for (const path of ['/', '/sign-up', '/demo', '/no-such-page']) await inspect(page, { url: baseUrl, problems }, path)
  await inspect(page, { url: operator.url, problems }, '/sign-in')
  await signIn(page, operator.url, operator)
  const detail = await firstOf(page, operator.url, '/companies')
  for (const path of ['/', '/companies', detail, '/provision', '/jobs', '/audit', '/account', '/no-such-page']) {
    await inspect(page, { url: operator.url, problems }, path)
  }
  expect(problems).toEqual([])
})
