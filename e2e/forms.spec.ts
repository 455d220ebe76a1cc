import { expect, test } from '@playwright/test'
import { company, mailTo, signIn } from './demo'
import { inspect, watch } from './inspect'

const stamp = Date.now().toString(36)
const { url, members } = company('ecommerce-brand')
const address = `visitor-${stamp}@example.test`

test('a form is made and stands in a page; a visitor without a script answers, confirms, and is a contact with consent', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  const problems = watch(page)
  await signIn(page, url, members.admin)
  await page.goto(`${url}/dashboard/forms`)
  await page.getByRole('button', { name: 'New form' }).first().click()
  await page.getByRole('dialog').getByLabel('Name').fill(`Letter ${stamp}`)
  await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Letter ${stamp}` })).toBeVisible()
  await page.getByRole('combobox', { name: 'Add a field' }).selectOption({ label: 'Company' })
  await page.getByRole('switch', { name: 'Open to visitors' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('link', { name: 'Open the form' })).toBeVisible()

  await page.goto(`${url}/dashboard/pages`)
  await page.getByRole('button', { name: 'New page' }).first().click()
  await page.getByRole('dialog').getByLabel('Name').fill(`Offer ${stamp}`)
  await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Offer ${stamp}` })).toBeVisible()
  await page.getByRole('combobox', { name: 'Add a block' }).selectOption('form')
  await page.locator('summary').last().click()
  await page.getByRole('combobox', { name: 'Form', exact: true }).selectOption({ label: `Letter ${stamp}` })
  await page.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByRole('link', { name: 'Open the page' })).toBeVisible()
  const pageUrl = (await page.getByRole('link', { name: 'Open the page' }).getAttribute('href')) ?? ''

  const context = await browser.newContext({ javaScriptEnabled: false })
  const visitor = await context.newPage()
  await visitor.goto(`${pageUrl}?utm_source=poster`)
  await visitor.getByLabel('Name').fill('Eva Maier')
  await visitor.getByLabel('E-mail').first().fill('no address')
  await visitor.waitForTimeout(1_600)
  await visitor.getByRole('button', { name: 'Send' }).click()
  await expect(visitor.getByText('is not an e-mail address')).toBeVisible()
  await expect(visitor.getByLabel('Name')).toHaveValue('Eva Maier')
  await visitor.getByLabel('E-mail').first().fill(address)
  await visitor.getByRole('checkbox').check()
  await visitor.waitForTimeout(1_600)
  await visitor.getByRole('button', { name: 'Send' }).click()
  await expect(visitor.getByText('Please open the mail')).toBeVisible()

  const mail = await mailTo(visitor, address)
  expect(mail.subject).toContain(`Letter ${stamp}`)
  const link = mail.links.find((found) => found.includes('/forms/confirm/')) ?? ''
  await visitor.goto(link)
  await expect(visitor.getByText('Eva Maier')).toBeVisible()
  await visitor.getByRole('button', { name: 'Confirm' }).click()
  await expect(visitor.getByRole('heading', { name: 'Confirmed' })).toBeVisible()
  await context.close()
  await inspect(page, { url, problems }, new URL(link).pathname)

  await page.goto(`${url}/dashboard/forms`)
  await page.getByRole('link', { name: `Letter ${stamp}` }).click()
  await page.getByRole('link', { name: 'Answers', exact: true }).click()
  await expect(page.getByText('Confirmed')).toBeVisible()
  await page.getByRole('link', { name: 'Open contact' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Eva Maier' })).toBeVisible()
  await expect(page.getByText('confirmed by e-mail').first()).toBeVisible()
  expect(problems).toEqual([])
})
