import { expect, test } from '@playwright/test'
import { ask, demo, mailedLink, sandboxPort, signIn } from './demo'

const PASSWORD = 'correct horse battery 7'

test('a company signs itself up, its founder starts, the platform suspends and reactivates it', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  const { baseUrl, console: operator } = demo()
  const word = Date.now().toString(36)
  const name = `Zebra ${word}`
  const email = `founder@zebra-${word}.example`
  await page.goto(`${baseUrl}/sign-up`)
  await page.getByLabel('Company name').fill(name)
  await page.getByLabel('Website').fill(`http://techflow-site.localhost:${sandboxPort()}/`)
  await page.getByLabel('Your e-mail').fill(email)
  await page.getByRole('button', { name: 'Set up my company' }).click()
  await expect(page.getByText('Check your mail')).toBeVisible()
  await page.goto(await mailedLink(page, email, '/sign-up/confirm'))
  await page.getByRole('button', { name: 'Confirm and set up' }).click()
  await page.waitForURL(/\/sign-up\/[0-9a-f-]{36}/)
  const link = await mailedLink(page, email, '/accept-invitation')
  const { origin: site } = new URL(link)

  await page.goto(link)
  await page.getByLabel('Your name').fill('Founder (demo)')
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Create the account' }).click()
  await page.waitForURL(/\/(dashboard|sign-in)/)
  if (page.url().includes('sign-in')) await signIn(page, site, { email, password: PASSWORD })
  await expect(page).toHaveURL(/\/dashboard\/welcome/)
  await page.getByLabel('Industry', { exact: true }).fill('Software')
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await expect(page.getByRole('button', { name: /Company profile/ })).toHaveAttribute('aria-expanded', 'false')
  await page.goto(`${site}/dashboard`)
  await expect(page).toHaveURL(/\/dashboard$/)

  const staff = await (await browser.newContext()).newPage()
  await signIn(staff, operator.url, operator)
  await staff.goto(`${operator.url}/companies?q=${encodeURIComponent(name)}`)
  await staff.getByRole('link', { name }).first().click()
  await staff.getByRole('button', { name: 'Change status' }).click()
  await staff.getByRole('menuitem', { name: 'Suspend' }).click()
  await staff.getByLabel('Reason').fill('End-to-end test')
  await staff.getByRole('button', { name: 'Suspend company' }).click()
  await expect(staff.getByText(`${name} is suspended`)).toBeVisible()
  await expect(async () => {
    expect((await page.goto(site))?.status()).toBe(503)
  }).toPass({ timeout: 3_000 })
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
  expect((await ask(page, '/api/v1/conversations')).status).toBe(403)

  await staff.getByRole('button', { name: 'Change status' }).click()
  await staff.getByRole('menuitem', { name: 'Reactivate' }).click()
  await staff.getByLabel('Reason').fill('The test is over')
  await staff.getByRole('button', { name: 'Reactivate company' }).click()
  await expect(async () => {
    expect((await page.goto(site))?.status()).toBe(200)
  }).toPass({ timeout: 5_000 })
})

test('the demo page switches look, words and features of the companies', async ({ page }) => {
  const { baseUrl, tenants } = demo()
  await page.goto(`${baseUrl}/demo`)
  for (const { name, url } of tenants) {
    await page.getByRole('button', { name: new RegExp(name) }).click()
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible()
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toContainText(name, {
      timeout: 15_000,
    })
    await expect(page.locator('iframe')).toHaveAttribute('src', new RegExp(url))
  }
})
