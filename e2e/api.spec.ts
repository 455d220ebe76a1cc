import { expect, type Page, test } from '@playwright/test'
import { ask, company, demo, signIn } from './demo'
import { askHost } from './http'

const port = (): number => Number(new URL(demo().baseUrl).port)
const hostOf = (url: string): string => new URL(url).hostname

async function createKey(page: Page, url: string, name: string): Promise<string> {
  await page.goto(`${url}/dashboard/settings/api-keys`)
  await page.getByRole('button', { name: 'Create a key' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByRole('button', { name: 'Everything' }).click()
  await dialog.getByRole('button', { name: 'Create the key' }).click()
  await expect(dialog.getByText('Copy it now')).toBeVisible()
  const secret = (await dialog.locator('code').first().innerText()).trim()
  expect(secret).toMatch(/^key_[0-9A-Za-z]{60}$/)
  await dialog.getByRole('button', { name: 'I have kept it safe' }).click()
  return secret
}

const withKey = (secret: string, more: Record<string, string> = {}) => ({
  headers: { authorization: `Bearer ${secret}`, ...more },
})

test('a key is made, works where it belongs, is rotated with overlap and revoked at once', async ({ page }) => {
  test.setTimeout(90_000)
  const { url, members } = company('tech-startup')
  const name = `Shop ${Date.now().toString(36)}`
  await signIn(page, url, members.admin)
  const secret = await createKey(page, url, name)
  const row = page.getByRole('row', { name: new RegExp(name) })
  await expect(row.first()).toBeVisible()
  expect(await page.content()).not.toContain(secret)

  const at = (host: string, path = '/api/v1/members', given = withKey(secret)) => askHost(port(), host, path, given)
  expect((await at(hostOf(url), '/api/v1/members')).status).toBe(200)
  expect((await at('localhost', '/api/v1/members')).status).toBe(200)
  expect((await at('api.localhost', '/api/v1/members')).status).toBe(200)
  expect((await at(hostOf(company('ecommerce-brand').url), '/api/v1/members')).status).toBe(403)
  const refused = await at(hostOf(url), '/api/v1/members', withKey(`${secret}x`))
  expect([refused.status, JSON.parse(refused.text)]).toEqual([
    401,
    expect.objectContaining({ success: false, error: 'Authentication failed', code: 'UNAUTHENTICATED', status: 401 }),
  ])

  const once = {
    method: 'POST',
    body: { shortcut: `s${Date.now().toString(36)}`, title: 'Hello', body: 'Hello there' },
    ...withKey(secret, { 'idempotency-key': name.replaceAll(' ', '-') }),
  }
  const first = await askHost(port(), hostOf(url), '/api/v1/canned-replies', once)
  const again = await askHost(port(), hostOf(url), '/api/v1/canned-replies', once)
  expect([first.status, again.status, again.text]).toEqual([201, 201, first.text])

  await page.reload()
  await row
    .first()
    .getByRole('button', { name: /^Actions for/ })
    .click()
  await page.getByRole('menuitem', { name: 'Rotate' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Rotate the key' }).click()
  await expect(dialog.getByText('Copy it now')).toBeVisible()
  const next = (await dialog.locator('code').first().innerText()).trim()
  await dialog.getByRole('button', { name: 'I have kept it safe' }).click()
  for (const key of [secret, next]) expect((await at(hostOf(url), '/api/v1/members', withKey(key))).status).toBe(200)

  for (const key of [next, secret]) {
    // Four letters of it, behind those of the account.
    const its = row.filter({ hasText: key.slice(26, 30) })
    await its.getByRole('button', { name: /^Actions for/ }).click()
    await page.getByRole('menuitem', { name: 'Revoke' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click()
    await expect(its.getByRole('cell', { name: 'Revoked' })).toBeVisible()
    expect((await at(hostOf(url), '/api/v1/members', withKey(key))).status).toBe(401)
  }
})

test('the reference shows every group, and an operation is tried with one’s own session', async ({ page }) => {
  const { url, members } = company('tech-startup')
  await signIn(page, url, members.admin)
  await page.goto(`${url}/dashboard/settings/developers?group=team`)
  const first = await page.locator('pre', { hasText: 'curl' }).first().innerText()
  const example = new URL(/"(http[^"]+)"/.exec(first)?.[1] ?? '')
  expect((await ask(page, example.pathname + example.search)).status).toBe(200)
  await page.getByText('List the members of the team').click()
  const operation = page.locator('details[open]')
  await expect(operation.getByText('curl', { exact: true })).toBeVisible()
  await operation.getByRole('button', { name: 'Send' }).click()
  await expect(operation.getByText('200', { exact: true })).toBeVisible()
  await expect(operation.getByText(members.admin.email).first()).toBeVisible()
  await page.goto(`${url}/dashboard/settings/developers#LIMIT_EXCEEDED`)
  await expect(page.getByText('403 LIMIT_EXCEEDED')).toBeInViewport()
})

test('the guides’ requests work as written, where the host is this one’s', async () => {
  const root = 'localhost'
  const get = (path: string, headers: Record<string, string> = {}) => askHost(port(), root, path, { headers })
  const current = await get('/api/tenants/current?tenantId=healthcare-corp')
  expect([current.status, JSON.parse(current.text).tenantId]).toEqual([200, 'healthcare-corp'])
  const css = await get('/api/tenants/branding/css?tenantId=tech-startup')
  expect([css.status, css.text.includes('--brand-primary')]).toEqual([200, true])
  const none = await get('/api/tenants/current')
  expect([none.status, JSON.parse(none.text)]).toEqual([
    400,
    expect.objectContaining({ success: false, error: 'Tenant ID is required' }),
  ])
  const unknown = await get('/api/tenants/current?tenantId=nobody-at-all')
  expect([unknown.status, JSON.parse(unknown.text).error]).toEqual([404, 'Tenant not found'])
  const nameless = await get('/api/v1/members')
  expect([nameless.status, JSON.parse(nameless.text).error]).toEqual([400, 'Tenant ID is required'])
  const unauthenticated = await get('/api/v1/members', { 'x-tenant-id': 'tech-startup' })
  expect([unauthenticated.status, JSON.parse(unauthenticated.text).error]).toEqual([401, 'Authentication failed'])
  const queried = await get('/api/v1/members?tenant=tech-startup')
  expect(queried.status).toBe(400)
})
