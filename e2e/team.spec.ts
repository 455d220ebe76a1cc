import { expect, test } from '@playwright/test'
import { company, mailedLink, signIn } from './demo'
import { invite, join, PASSWORD } from './join'

test('a colleague is invited, joins by the mail’s link, sees what the role grants, and is shut out', async ({
  page,
  browser,
}) => {
  test.setTimeout(90_000)
  const { url, members } = company('ecommerce-brand')
  const email = `colleague-${Date.now().toString(36)}@ecommerce-brand.example`
  await signIn(page, url, members.admin)
  await invite(page, url, email, 'Agent')
  const joined = await join(browser, email, url)
  await joined.goto(`${url}/dashboard/inbox`)
  await expect(joined.getByRole('navigation').getByRole('link', { name: 'Inbox' }).first()).toBeVisible()
  await joined.goto(`${url}/dashboard/settings/branding`)
  await expect(joined.getByRole('button', { name: 'Publish', exact: true })).toHaveCount(0)

  await page.reload()
  await page
    .getByRole('row', { name: email })
    .getByRole('button', { name: /^Actions for/ })
    .click()
  await page.getByRole('menuitem', { name: 'Disable' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Disable' }).click()
  await expect(page.getByText('cannot sign in any more')).toBeVisible()
  await expect(async () => {
    await joined.goto(`${url}/dashboard/inbox`)
    expect(joined.url()).toContain('/sign-in')
  }).toPass({ timeout: 5_000 })
})

test('a forgotten password is set anew by the mail’s link, once', async ({ page }) => {
  const { url, members } = company('ecommerce-brand')
  const { email } = members.manager
  const askedAt = Date.now()
  await page.goto(`${url}/forgot-password`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('button', { name: /send|reset|link/i }).click()
  const link = await mailedLink(page, email, '/reset-password', askedAt)
  await page.goto(link)
  await page.getByLabel('New password').fill(PASSWORD)
  await page
    .getByRole('button', { name: /password/i })
    .last()
    .click()
  await page.waitForURL(/\/(dashboard|sign-in)/)
  await signIn(page, url, { email, password: PASSWORD })
  await expect(page).toHaveURL(/\/dashboard/)
  await page.goto(link)
  await expect(page.getByLabel('New password')).toHaveCount(0)
})
