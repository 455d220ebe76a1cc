import { expect, type Page, test } from '@playwright/test'
import { type Caddy, startCaddy, visit } from './caddy'
import { company, sandboxPort, signIn } from './demo'
import { askHost } from './http'
import { type SecondWeb, secondWeb } from './second-web'

let web: SecondWeb
let caddy: Caddy
test.beforeAll(async () => {
  test.setTimeout(120_000)
  // Behind a web server that it trusts, on the same database as the one that staff uses.
  web = await secondWeb({ TRUSTED_PROXIES: '127.0.0.1,::1' })
  caddy = await startCaddy(web.port)
})
test.afterAll(async () => {
  await caddy?.stop()
  await web?.stop()
})

const firm = () => company('tech-startup')
const card = (page: Page, host: string) => page.getByRole('main').locator('section', { hasText: host }).first()

/** What somebody does at the registrar, with what the page says. */
async function setRecord(page: Page, host: string, type: string): Promise<void> {
  const record = card(page, host).getByRole('listitem').filter({ hasText: type }).first()
  const [name, value] = await record.locator('code[dir=ltr]').allTextContents()
  const answer = await page.request.post(`http://localhost:${sandboxPort()}/dns.json`, { data: { type, name, value } })
  expect(answer.status()).toBe(201)
}

test('a domain goes from add to its first HTTPS page, becomes primary, and is given up', async ({ page }) => {
  test.setTimeout(120_000)
  const host = `www.shop${Date.now()}.example`
  const { url, members } = firm()
  await signIn(page, url, members.admin)
  await page.goto(`${url}/dashboard/settings/domains`)
  await page.getByLabel('Add a domain').fill(`https://${host}/`)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText('Enter the name alone')).toBeVisible()
  await page.getByLabel('Add a domain').fill(host)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(card(page, host).getByText('Waiting for proof')).toBeVisible()

  await expect(visit(caddy, host)).rejects.toThrow()
  await card(page, host).getByRole('button', { name: 'Verify now' }).click()
  await expect(page.getByText('Domain ownership verification failed')).toBeVisible()
  await expect(card(page, host).getByText('There is no such record yet').first()).toBeVisible()

  await setRecord(page, host, 'TXT')
  await setRecord(page, host, 'CNAME')
  await card(page, host).getByRole('button', { name: 'Verify now' }).click()
  await expect(card(page, host).getByText('Verified', { exact: true })).toBeVisible()

  const first = await visit(caddy, host)
  expect(first).toMatchObject({ status: 200, names: `DNS:${host}` })
  expect(first.text).toContain('TechFlow')
  expect((await visit(caddy, host, '/api/internal/tls-ask?domain=x.example')).status).toBe(404)
  await expect(visit(caddy, `other${Date.now()}.example`)).rejects.toThrow()

  await expect(async () => {
    await page.reload()
    await expect(card(page, host).getByText('Active', { exact: true })).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await expect(card(page, host).getByText('Primary', { exact: true })).toBeVisible()

  await page.getByRole('switch').click()
  await expect(page.getByText(`Pages under this address lead to ${host}`)).toBeVisible()
  const led = await visit(caddy, `${firm().slug}.localhost`, '/help?from=card')
  expect(led).toMatchObject({ status: 308, location: `https://${host}/help?from=card` })
  expect((await visit(caddy, `${firm().slug}.localhost`, '/api/chat/config')).status).toBe(200)

  // Staff still works on the subdomain, and ends it there.
  await page.goto(`${url}/dashboard/settings/domains`)
  await page.getByRole('switch').click()
  await expect(page.getByText('This address always works.')).toBeVisible()
  await card(page, host).getByRole('button', { name: 'Remove' }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByRole('textbox').fill(host)
  await dialog.getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByText(`${host} was removed.`)).toBeVisible()
  await expect(async () => {
    expect((await visit(caddy, host)).status).toBe(404)
  }).toPass({ timeout: 5_000 })
})

test('nobody from outside may ask for certificates', async () => {
  const path = `/api/internal/tls-ask?domain=${firm().slug}.localhost`
  expect((await askHost(web.port, '127.0.0.1', path)).status).toBe(200)
  const headers = { 'x-forwarded-for': '203.0.113.9' }
  expect((await askHost(web.port, '127.0.0.1', path, { headers })).status).toBe(403)
  expect((await askHost(web.port, '127.0.0.1', '/api/internal/tls-ask?domain=nobody.example')).status).toBe(404)
  expect((await askHost(web.port, '127.0.0.1', '/api/internal/tls-ask')).status).toBe(400)
})
