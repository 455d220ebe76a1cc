import { expect, test } from '@playwright/test'
import { ask, company, demo, signIn } from './demo'

const PUBLIC = ['/', '/help', '/help/search?q=delivery', '/sign-in', '/forgot-password', '/no-such-page']
test('no answer of a company’s host carries the platform’s name', async ({ page }) => {
  const { url } = company('tech-startup')
  await page.goto(url)
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
    const { status, text, headers } = await ask(page, path)
    expect(status, path).toBeLessThan(500)
    expect(`${text} ${headers}`, path).not.toMatch(/\blivery\b/i)
    expect(headers.toLowerCase(), path).not.toContain('x-powered-by')
  }
})

test('each company shows its own brand, and an unknown host none', async ({ page }) => {
  for (const { url, name } of demo().tenants) {
    await page.goto(url)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
    const others = demo().tenants.filter((tenant) => tenant.name !== name)
    const html = await page.content()
    for (const other of others) expect(html).not.toContain(other.name)
  }
  const { host } = new URL(demo().baseUrl)
  const unknown = await page.goto(`http://nobody-here.${host}/`)
  expect(unknown?.status()).toBe(404)
  for (const { name } of demo().tenants) expect(await page.content()).not.toContain(name)
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
  expect((await ask(page, '/api/v1/conversations')).status).toBe(401)
})
