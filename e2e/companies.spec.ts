import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { company, demo, signIn } from './demo'

const PUBLIC = ['/', '/help', '/help/search?q=delivery', '/sign-in', '/forgot-password', '/no-such-page']
const DASHBOARD = [
  '/dashboard',
  '/dashboard/inbox',
  '/dashboard/knowledge',
  '/dashboard/articles',
  '/dashboard/settings/branding',
  '/dashboard/settings/team',
  '/dashboard/settings/ai-provider',
  '/dashboard/settings/email-templates',
  '/dashboard/settings/audit-log',
  '/dashboard/settings/company',
  '/dashboard/settings/channels/web-chat',
]

test('no answer of a company’s host carries the platform’s name', async ({ request }) => {
  const { url } = company('tech-startup')
  const paths = [
    ...PUBLIC,
    '/robots.txt',
    '/sitemap.xml',
    '/manifest.webmanifest',
    '/widget.js',
    '/widget/panel',
    '/api/tenants/current',
    '/api/v1/openapi.json',
    '/api/v1/nothing',
    '/api/chat/config',
  ]
  for (const path of paths) {
    const answer = await request.get(url + path)
    expect(answer.status(), path).toBeLessThan(500)
    const all = `${await answer.text()} ${JSON.stringify(answer.headers())}`
    expect(all.toLowerCase(), path).not.toContain('livery')
    expect(all.toLowerCase(), path).not.toContain('x-powered-by')
  }
})

test('each company shows its own brand, and an unknown host none', async ({ page, request }) => {
  for (const { url, name } of demo().tenants) {
    await page.goto(url)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
    const others = demo().tenants.filter((tenant) => tenant.name !== name)
    const html = await page.content()
    for (const other of others) expect(html).not.toContain(other.name)
  }
  const { host } = new URL(demo().baseUrl)
  const unknown = await request.get(`http://nobody-here.${host}/`)
  expect(unknown.status()).toBe(404)
  for (const { name } of demo().tenants) expect(await unknown.text()).not.toContain(name)
})

test('a session of one company is worth nothing on another', async ({ page, context }) => {
  const first = company('tech-startup')
  const second = company('ecommerce-brand')
  await signIn(page, first.url, first.members.admin)
  await expect(page).toHaveURL(/\/dashboard/)
  const cookies = await context.cookies(first.url)
  await context.addCookies(cookies.map(({ name, value }) => ({ name, value, url: second.url })))
  await page.goto(`${second.url}/dashboard`)
  await expect(page).toHaveURL(/\/sign-in/)
  const answer = await page.request.get(`${second.url}/api/v1/conversations`)
  expect(answer.status()).toBe(401)
})

test('a branding change shows on the public page within two seconds', async ({ page, browser }) => {
  const shop = company('healthcare-corp')
  await signIn(page, shop.url, shop.members.admin)
  const color = '#7a1fa2'
  const saved = await page.request.patch(`${shop.url}/api/v1/branding`, {
    data: { changes: { colors: { primary: color } } },
    headers: { origin: shop.url },
  })
  expect(saved.status(), await saved.text()).toBe(200)
  const visitor = await (await browser.newContext()).newPage()
  await expect(async () => {
    await visitor.goto(shop.url)
    expect(await visitor.content()).toContain(`--brand-primary:${color}`)
  }).toPass({ timeout: 2_000 })
  const back = await page.request.patch(`${shop.url}/api/v1/branding`, {
    data: { changes: { colors: { primary: '#10b981' } } },
    headers: { origin: shop.url },
  })
  expect(back.status()).toBe(200)
})

test('pages have no serious accessibility findings and no errors in the console', async ({ page }) => {
  test.setTimeout(180_000)
  const shop = company('ecommerce-brand')
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(`${page.url()} ${error.message}`))
  const look = async (path: string) => {
    await page.goto(shop.url + path)
    const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    for (const { id, nodes } of serious) problems.push(`${path} ${id}: ${nodes[0]?.html.slice(0, 160)}`)
  }
  for (const path of PUBLIC) await look(path)
  await signIn(page, shop.url, shop.members.admin)
  for (const path of DASHBOARD) await look(path)
  expect(problems).toEqual([])
})
