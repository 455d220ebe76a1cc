import { expect, test } from '@playwright/test'
import { demo, mailedLink, signIn } from './demo'

const PASSWORD = 'correct horse battery 7'
const operator = () => demo().console

test('somebody joins the platform’s team as support, sees what that role includes, and is shut out', async ({
  page,
  browser,
}) => {
  test.setTimeout(90_000)
  const { url } = operator()
  const email = `support-${Date.now().toString(36)}@platform.example`
  await signIn(page, url, operator())
  await page.goto(`${url}/team`)
  await page.getByRole('button', { name: 'Invite somebody' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('E-mail').fill(email)
  await dialog.getByLabel('Name').fill('Sam Support')
  await dialog.getByRole('button', { name: 'Send invitation' }).click()
  await expect(page.getByRole('heading', { name: 'Invited, not joined yet' })).toBeVisible()

  const joined = await (await browser.newContext()).newPage()
  await joined.goto(await mailedLink(page, email, '/join'))
  await joined.getByLabel(/^Password/).fill(PASSWORD)
  await joined.getByRole('button', { name: 'Create account' }).click()
  const menu = joined.getByRole('navigation').first()
  await expect(menu.getByRole('link', { name: 'Companies' })).toBeVisible()
  await expect(menu.getByRole('link', { name: 'Audit' })).toHaveCount(0)
  await joined.goto(`${url}/settings`)
  await expect(joined.getByRole('heading', { name: 'Your role does not include this page' })).toBeVisible()

  await page.goto(`${url}/team?q=${email}`)
  await page.getByRole('link', { name: /Sam Support/ }).click()
  await page.getByRole('combobox', { name: 'Role' }).selectOption('read_only')
  await page.getByRole('button', { name: 'Change role' }).click()
  await expect(page.getByText('Role changed')).toBeVisible()
  await joined.goto(`${url}/audit`)
  await expect(joined.getByRole('heading', { name: 'Audit' })).toBeVisible()
  await page.getByRole('button', { name: 'Disable' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Disable' }).click()
  await expect(page.getByText('Sam Support is disabled')).toBeVisible()
  await expect(async () => {
    await joined.goto(`${url}/companies`)
    expect(joined.url()).toContain('/sign-in')
  }).toPass({ timeout: 5_000 })
})

test('isolation is examined, the platform renamed, and an alert rule says whom it would concern', async ({ page }) => {
  test.setTimeout(90_000)
  const { url } = operator()
  await signIn(page, url, operator())
  await page.goto(`${url}/isolation`)
  await page.getByRole('button', { name: 'Examine now' }).click()
  await expect(page.getByText(/Asked for by/).first()).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('Every wall holds.')).toBeVisible()

  await page.goto(`${url}/settings`)
  const name = page.getByLabel('Name')
  const before = await name.inputValue()
  await name.fill('Northwind Cloud')
  await page.getByRole('button', { name: 'Save' }).first().click()
  await expect(page.getByRole('link', { name: /Northwind Cloud/ }).first()).toBeVisible()
  await name.fill(before)
  await page.getByRole('button', { name: 'Save' }).first().click()
  await expect(page.getByRole('link', { name: /Northwind Cloud/ })).toHaveCount(0)

  await page.goto(`${url}/alerts/rules/new`)
  await page.getByLabel('Name').fill('Nobody asks')
  await page.getByLabel('Figure').selectOption('requests')
  await page.getByRole('combobox', { name: 'Is' }).selectOption('below')
  await page.getByLabel('Threshold').fill('1000000')
  await expect(page.getByText(/Would fire for \d+ compan/)).toBeVisible()
  await page.getByRole('button', { name: 'Save rule' }).click()
  await page.getByRole('link', { name: 'Nobody asks' }).click()
  await page.getByRole('button', { name: 'Remove' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByText('Rule removed')).toBeVisible()
})
