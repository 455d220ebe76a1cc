import { expect, test } from '@playwright/test'
import { company, signIn } from './demo'

const stamp = Date.now().toString(36)
const { url, members } = company('ecommerce-brand')

test('a template is begun, written, moved by keys, taken back, seen on a phone and in the dark, saved, tested and restored', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await signIn(page, url, members.admin)
  await page.goto(`${url}/dashboard/content`)
  await page.getByRole('button', { name: 'New template' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Welcome/ })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Welcome' })).toBeVisible()

  const mail = page.frameLocator('iframe[title="The e-mail"]')
  await expect(mail.getByRole('heading', { name: 'Good to have you here' })).toBeVisible()
  await expect(mail.getByText('Hello there,')).toBeVisible()
  await expect(mail.getByRole('link', { name: 'Unsubscribe' })).toBeVisible()

  // The button first, by keys alone.
  const blocks = page.getByRole('region', { name: 'Blocks of the e-mail' })
  const rows = blocks.getByRole('button', { expanded: false })
  await expect(rows.first()).toHaveAccessibleName(/^Text/)
  await blocks
    .getByRole('button', { name: /^Button/ })
    .first()
    .focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(rows.first()).toHaveAccessibleName(/^Button/)
  await page.keyboard.press('Control+z')
  await expect(rows.first()).toHaveAccessibleName(/^Text/)

  await page.getByLabel('Subject', { exact: true }).fill(`HELLO EVERYBODY ${stamp.toUpperCase()}`)
  await expect(page.getByText('The subject is written in capitals')).toBeVisible()
  await page.getByLabel('Subject', { exact: true }).fill(`Hello ${stamp}`)
  await expect(page.getByText('The subject is written in capitals')).toBeHidden()

  // What stands in the mail leads to its settings.
  await mail.getByText('Get started').click()
  await page.getByLabel('Label of the button').fill(`Begin ${stamp}`)
  await expect(mail.getByText(`Begin ${stamp}`)).toBeVisible()
  await page.getByLabel('Link', { exact: true }).fill('nonsense')
  await expect(page.getByText('This is no link: nonsense')).toBeVisible()
  await page.getByLabel('Link', { exact: true }).fill('shop.example.com/new')
  await page.getByLabel('Link', { exact: true }).blur()
  await expect(page.getByLabel('Link', { exact: true })).toHaveValue('https://shop.example.com/new')

  await page.getByRole('button', { name: 'Dark' }).click()
  await expect(mail.locator('.card').first()).toHaveCSS('background-color', 'rgb(26, 29, 35)')
  await page.getByRole('button', { name: 'Phone' }).click()
  await page.getByRole('button', { name: 'Plain text' }).click()
  await expect(page.getByText(`Begin ${stamp}:`)).toBeVisible()

  await page.getByRole('button', { name: 'Draft with AI' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What should the e-mail achieve?').fill(`Our new autumn coats ${stamp}`)
  await dialog.getByRole('button', { name: 'Draft', exact: true }).click()
  await expect(dialog.getByText('What went in')).toBeVisible()
  const subjects = dialog.getByRole('group', { name: 'Subject' }).locator('label')
  const second = await subjects.nth(1).innerText()
  expect(second).toContain(stamp)
  expect(second).not.toBe(await subjects.nth(0).innerText())
  await dialog.getByRole('radio').nth(1).check()
  await dialog.getByRole('button', { name: 'Use this draft' }).click()
  await expect(page.getByLabel('Subject', { exact: true })).toHaveValue(second)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByLabel('Subject', { exact: true })).toHaveValue(`Hello ${stamp}`)

  await page.getByLabel('Name', { exact: true }).first().fill(`Welcome ${stamp}`)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Welcome ${stamp}` })).toBeVisible()
  await page.getByRole('button', { name: 'Send me a test' }).click()
  await expect(page.getByText('A test is on its way to')).toBeVisible()

  await page.getByRole('button', { name: 'History' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Welcome', exact: true })).toBeVisible()
  await expect(page.getByLabel('Subject', { exact: true })).toHaveValue('Welcome to {{companyName}}')
})
