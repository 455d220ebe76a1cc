import { expect, test } from '@playwright/test'
import { demo, mailedLink, signIn } from './demo'

const PASSWORD = 'correct horse battery 7'

test('a company signs up with its industry, follows the guide, puts steps aside and goes on elsewhere', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  const { baseUrl } = demo()
  const word = Date.now().toString(36)
  const email = `founder@otter-${word}.example`
  await page.goto(`${baseUrl}/sign-up`)
  await page.getByLabel('Company name').fill(`Otter ${word}`)
  await page.getByLabel('Your e-mail').fill(email)
  await page.getByLabel('Industry').selectOption('healthcare')
  await page.getByRole('button', { name: 'Set up my company' }).click()
  await expect(page.getByText('Check your mail')).toBeVisible()
  const confirm = await mailedLink(page, email, '/sign-up/confirm')
  await page.goto(confirm)
  await page.getByRole('button', { name: 'Confirm and set up' }).click()
  await page.waitForURL(/\/sign-up\/[0-9a-f-]{36}/)
  const run = page.url()
  await page.goto(confirm)
  await expect(page).toHaveURL(run)

  const link = await mailedLink(page, email, '/accept-invitation')
  const { origin: site } = new URL(link)
  await page.goto(link)
  await page.getByLabel('Your name').fill('Founder (demo)')
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Create the account' }).click()
  await page.waitForURL(/\/(dashboard|sign-in)/)
  if (page.url().includes('sign-in')) await signIn(page, site, { email, password: PASSWORD })
  await expect(page).toHaveURL(/\/dashboard\/welcome/)
  const step = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('button', { name }) })
  await expect(step('Your industry').getByText('Done')).toBeVisible()
  await expect(step('Tone of the assistant').getByText('Done')).toBeVisible()

  await page.getByLabel('Description').fill('Otters, looked after.')
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await expect(step('Company profile').getByText('Done')).toBeVisible()
  await page.getByRole('button', { name: 'Skip for now' }).click()
  await expect(step('Branding').getByText('Skipped')).toBeVisible()

  const elsewhere = await (await browser.newContext()).newPage()
  await signIn(elsewhere, site, { email, password: PASSWORD })
  await elsewhere.goto(`${site}/dashboard`)
  await expect(elsewhere).toHaveURL(/\/dashboard$/)
  await elsewhere.getByRole('link', { name: 'Continue', exact: true }).click()
  await elsewhere.getByRole('button', { name: /^Branding/ }).click()
  await elsewhere.getByRole('link', { name: 'Open this page' }).click()
  await expect(elsewhere).toHaveURL(/settings\/branding/)
  const primary = elsewhere.getByLabel('Primary', { exact: true })
  await primary.fill('#7a1fa2')
  await primary.press('Tab')
  await elsewhere.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(elsewhere.getByText('Your pages show it now')).toBeVisible()
  await page.goto(`${site}/dashboard/welcome`)
  await expect(step('Branding').getByText('Done')).toBeVisible()
  await page.getByRole('button', { name: 'Hide the guide' }).click()
  await expect(page).toHaveURL(/\/dashboard$/)
  await expect(page.getByText('Get started')).toHaveCount(0)
})

test('the operator closes the sign-up, and the page says so', async ({ page, browser }) => {
  const { baseUrl, console: operator } = demo()
  await signIn(page, operator.url, operator)
  await page.goto(`${operator.url}/sign-ups`)
  const open = page.getByLabel('Sign-up open')
  const visitor = await (await browser.newContext()).newPage()
  try {
    await open.click()
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
    await visitor.goto(`${baseUrl}/sign-up`)
    await expect(visitor.getByText('The sign-up is closed')).toBeVisible()
  } finally {
    await open.click()
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible()
  }
  await expect(async () => {
    await visitor.reload()
    await expect(visitor.getByLabel('Company name')).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 10_000 })
})
