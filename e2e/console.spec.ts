import { expect, type Page, test } from '@playwright/test'
import { ask, demo, signIn } from './demo'
import { inspect, watch } from './inspect'
import { type Provisioned, provision } from './provision'
import { routesOf } from './routes'

const word = `ops-${Date.now().toString(36)}`
const operator = () => demo().console
let companies: Provisioned[]

test.describe.configure({ mode: 'serial' })
test.beforeAll(async ({ browser }) => {
  test.setTimeout(150_000)
  const staff = await browser.newPage()
  await signIn(staff, operator().url, operator())
  companies = [await provision(staff, `${word}-a`, 'starter'), await provision(staff, `${word}-b`, 'starter')]
  await staff.close()
})
test.beforeEach(({ page }) => signIn(page, operator().url, operator()))

const one = () => companies[0] as Provisioned
const other = () => companies[1] as Provisioned

async function changeAll(page: Page, operation: string, reason: string, count: number): Promise<void> {
  await page.goto(`${operator().url}/companies?q=${word}`)
  await page.getByRole('link', { name: 'Change all found' }).click()
  await page.getByLabel('Operation').selectOption(operation)
  await page.getByLabel('Reason').fill(reason)
  await page.getByRole('button', { name: 'Preview' }).click()
  await expect(page.getByText(`${count} of 2 companies would change`)).toBeVisible()
  await page.getByLabel(`Type ${count} to go on`).fill(String(count))
  await page.getByRole('button', { name: /^Change \d/ }).click()
  await page.waitForURL(/\/bulk\/[0-9a-f-]{36}/)
  await expect(page.getByText(`${count} changed`).first()).toBeVisible({ timeout: 20_000 })
}

async function openCompany(page: Page, { slug, name }: Provisioned): Promise<void> {
  await page.goto(`${operator().url}/companies?q=${slug}`)
  await page.getByRole('link', { name }).first().click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

async function changeStatus(page: Page, step: string, submit: string): Promise<void> {
  await page.getByRole('button', { name: 'Change status' }).click()
  await page.getByRole('menuitem', { name: step }).click()
  await page.getByLabel('Reason').fill('End-to-end test')
  await page.getByRole('button', { name: submit }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

test('an operation on all companies that were found shows a result for each, and is undone by another', async ({
  page,
}) => {
  test.setTimeout(150_000)
  const problems = watch(page)
  await openCompany(page, other())
  await changeStatus(page, 'Suspend', 'Suspend company')
  await changeAll(page, 'suspend', 'Unpaid', 1)
  await expect(page.getByRole('row', { name: other().name }).getByText('Skipped')).toBeVisible()
  await expect(page.getByRole('row', { name: one().name }).getByText('Changed', { exact: true })).toBeVisible()
  await inspect(page, { url: operator().url, problems }, new URL(page.url()).pathname)
  await changeAll(page, 'reactivate', 'Paid', 2)
  await expect(async () => {
    for (const { site } of companies) expect((await page.goto(site))?.status()).toBe(200)
  }).toPass({ timeout: 15_000 })
  expect(problems).toEqual([])
})

test('a visit looks and changes nothing, is seen by the company, and ends at once', async ({ page, browser }) => {
  test.setTimeout(90_000)
  await openCompany(page, one())
  await page.getByRole('button', { name: 'Visit', exact: true }).click()
  await page.getByLabel('Reason').fill('A question about the widget')
  await page.getByRole('button', { name: 'Begin visit' }).click()
  await page.waitForURL((address) => address.href.startsWith(`${one().site}/dashboard`))
  const banner = page.getByRole('region', { name: 'Visit by support' })
  await expect(banner).toContainText('nothing can be changed')
  await expect(banner).toContainText('A question about the widget')
  await expect(banner.getByRole('timer')).toHaveText(/1[45]:\d\d/)
  const made = () => ask(page, '/api/v1/agents', { method: 'POST', body: JSON.stringify({ name: 'Not allowed' }) })
  expect((await made()).status).toBe(403)
  for (const { route } of routesOf('app/[tenant]/dashboard').filter(({ route }) => !route.includes('['))) {
    const path = `/dashboard${route}`
    const { status, text } = await ask(page, path)
    expect(status === 404 || (status === 200 && !text.includes('"digest"')), `${path}: ${status}`).toBe(true)
  }
  await page.goto(`${one().site}/dashboard/settings/team`)
  await expect(page.getByText(one().email).first()).toBeVisible()

  const admin = await (await browser.newContext()).newPage()
  await signIn(admin, one().site, one())
  await admin.goto(`${one().site}/dashboard/settings/audit-log`)
  await expect(admin.getByText('A question about the widget').or(admin.getByText(/visit/i)).first()).toBeVisible()

  await banner.getByRole('button', { name: 'End visit' }).click()
  await expect(async () => {
    await page.goto(`${one().site}/dashboard`)
    expect(page.url()).toContain('/sign-in')
  }).toPass({ timeout: 5_000 })
  await page.goto(`${operator().url}/visits`)
  await expect(page.getByRole('row', { name: one().name }).first()).toBeVisible()
})

test('a company is closed, restored, closed again and erased with a certificate; the other is untouched', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const problems = watch(page)
  await openCompany(page, one())
  await changeStatus(page, 'Close', 'Close company')
  await expect(page.getByText(/closing/i).first()).toBeVisible()
  await changeStatus(page, 'Restore', 'Restore company')
  await changeStatus(page, 'Close', 'Close company')
  await page.getByRole('button', { name: 'Change status' }).click()
  await page.getByRole('menuitem', { name: 'Erase now' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Reason').fill('The company asked for it')
  await dialog.getByLabel(/^Type/).fill(one().slug)
  await dialog.getByRole('button', { name: 'Erase company' }).click()
  await page.waitForURL(/\/erasures\/[0-9a-f-]{36}/)
  await expect(page.getByText('The signature holds')).toBeVisible({ timeout: 60_000 })
  await inspect(page, { url: operator().url, problems }, new URL(page.url()).pathname)
  const file = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download certificate' }).click()
  expect((await file).suggestedFilename()).toContain(one().slug)
  expect((await page.goto(one().site))?.status()).toBe(404)
  expect((await page.goto(other().site))?.status()).toBe(200)
  await page.goto(`${operator().url}/companies?q=${one().slug}`)
  await expect(page.getByRole('row', { name: one().name })).toHaveCount(0)
  expect(problems).toEqual([])
})
