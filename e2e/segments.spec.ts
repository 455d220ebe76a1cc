import { expect, test } from '@playwright/test'
import { company, signIn } from './demo'

const stamp = Date.now().toString(36)
const { url, members } = company('ecommerce-brand')

test('rules are put together with a live count, kept and found by words', async ({ page }) => {
  test.setTimeout(180_000)
  await signIn(page, url, members.admin)
  await page.goto(`${url}/dashboard/contacts`)
  await page.getByRole('navigation', { name: 'Contacts' }).getByRole('link', { name: 'Segments' }).click()
  await expect(page.getByRole('link', { name: 'Newsletter readers (demo)' })).toBeVisible()
  await page.getByRole('link', { name: 'New segment' }).first().click()

  // By hand: what is missing is said, what is whole is counted.
  await expect(page.getByText('Fill in every condition')).toBeVisible()
  await page.getByRole('textbox', { name: 'Name' }).fill(`VIPs ${stamp}`)
  await page.getByRole('button', { name: 'Create segment' }).click()
  await expect(page.getByText('Something is still missing here.')).toBeVisible()
  await page.getByLabel('Value').fill('vip')
  await page.getByLabel('Value').press('Enter')
  const preview = page.locator('section', { has: page.getByRole('heading', { name: 'Right now' }) })
  await expect(preview.getByText('Harper (demo)')).toBeVisible()
  await expect(preview.getByText('contacts', { exact: true })).toBeVisible()

  // In words: they become rules in the builder, which nobody has saved yet.
  await page.getByLabel('Describe it in words').fill('Customers with the tag vip who agreed to e-mail')
  await page.getByRole('button', { name: 'Propose rules' }).click()
  await expect(page.getByText('These rules were proposed.')).toBeVisible()
  await expect(page.getByLabel('Agreement to')).toHaveValue('email_marketing')
  await expect(preview.getByText('contact', { exact: true })).toBeVisible()
  await expect(preview.getByText('Sasha (demo)')).toHaveCount(0)

  await page.getByLabel('Tone').fill('Warm')
  await page.getByRole('button', { name: 'Create segment' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `VIPs ${stamp}` })).toBeVisible()
  await expect(page.getByLabel('Tone')).toHaveValue('Warm')
  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('link', { name: 'Show 1 member' })).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 20_000 })

  await page.getByRole('link', { name: 'Show 1 member' }).click()
  const people = page.getByRole('table', { name: 'Contacts' })
  await expect(people.locator('tbody tr')).toHaveCount(1)
  await people.getByRole('link', { name: 'Harper (demo)' }).click()
  await expect(page.getByRole('link', { name: `VIPs ${stamp}` })).toBeVisible()

  // A change of the contact is a change of the members.
  const saved = page.getByText('Contact saved')
  await page.getByRole('button', { name: 'Remove vip' }).click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(saved).toBeVisible()
  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('link', { name: `VIPs ${stamp}` })).toHaveCount(0, { timeout: 1_000 })
  }).toPass({ timeout: 20_000 })
  await page.getByLabel('Tags').fill('vip')
  await page.getByLabel('Tags').press('Enter')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(saved).toBeVisible()
})

test('a list is kept from the contacts and from a contact, and is not deleted while rules speak of it', async ({
  page,
}) => {
  test.setTimeout(120_000)
  await signIn(page, url, members.admin)
  await page.goto(`${url}/dashboard/contacts/segments/new?kind=list`)
  await page.getByRole('textbox', { name: 'Name' }).fill(`Guests ${stamp}`)
  await page.getByRole('button', { name: 'Create segment' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Guests ${stamp}` })).toBeVisible()
  const list = page.url()

  await page.goto(`${url}/dashboard/contacts?q=Emery`)
  await page.getByRole('checkbox', { name: 'Emery (demo)' }).check()
  await page.getByRole('button', { name: 'Add to list' }).click()
  await page
    .getByRole('dialog')
    .getByLabel('List')
    .selectOption({ label: `Guests ${stamp}` })
  await page.getByRole('dialog').getByRole('button').last().click()
  await expect(page.getByText('Contacts changed')).toBeVisible()
  await page.goto(list)
  await expect(page.getByRole('link', { name: 'Show 1 member' })).toBeVisible()

  await page.goto(`${url}/dashboard/contacts?q=Sasha`)
  await page.getByRole('link', { name: 'Sasha (demo)' }).click()
  await page.getByLabel('Add to a list').selectOption({ label: `Guests ${stamp}` })
  await page.getByRole('button', { name: `Remove from Guests ${stamp}` }).click()
  await expect(page.getByRole('button', { name: `Remove from Guests ${stamp}` })).toHaveCount(0)

  await page.goto(`${url}/dashboard/contacts/segments/new`)
  await page.getByRole('textbox', { name: 'Name' }).fill(`Not guests ${stamp}`)
  await page.getByLabel('About').selectOption('segment')
  await page.getByLabel('Segment', { exact: true }).selectOption({ label: `Guests ${stamp}` })
  await page.getByRole('button', { name: 'Create segment' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Not guests ${stamp}` })).toBeVisible()

  await page.goto(list)
  await page.getByRole('button', { name: 'Delete segment' }).click()
  const dialog = page.getByRole('alertdialog')
  await expect(dialog.getByRole('link', { name: `Not guests ${stamp}` })).toBeVisible()
  await dialog.getByRole('button', { name: 'Delete segment' }).click()
  await expect(dialog.getByText('Rules of other segments speak of it.')).toBeVisible()
  await dialog.getByRole('link', { name: `Not guests ${stamp}` }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Not guests ${stamp}` })).toBeVisible()
  await page.getByRole('button', { name: 'Delete segment' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete segment' }).click()
  await expect(page.getByText(`Not guests ${stamp} was deleted`)).toBeVisible()
})
