import { expect, type Page, test } from '@playwright/test'
import { ask, company, signIn } from './demo'

const stamp = Date.now().toString(36)
const { url, members } = company('ecommerce-brand')

async function newContact(page: Page, name: string, email: string): Promise<void> {
  await page.goto(`${url}/dashboard/contacts`)
  await page.getByRole('button', { name: 'New contact' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByLabel('E-mail').fill(email)
  await dialog.getByRole('button', { name: 'Create contact' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

test('a contact is made, described, tagged, agrees, is found, exported and merged, and the merge is taken back', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await signIn(page, url, members.admin)

  await page.goto(`${url}/dashboard/settings/contact-fields`)
  await page.getByRole('button', { name: 'New field' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill(`Loyalty ${stamp}`)
  await page.getByRole('dialog').getByLabel('Key').fill(`loyalty_${stamp}`)
  await page.getByRole('dialog').getByLabel('Kind').selectOption('number')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('cell', { name: `Loyalty ${stamp} loyalty_${stamp}` })).toBeVisible()

  const name = `=Ada ${stamp}`
  const email = `ada-${stamp}@example.test`
  await newContact(page, name, email)
  await page.getByLabel('Phone', { exact: true }).fill('030 1234')
  await page.getByLabel(`Loyalty ${stamp}`).fill('7')
  await page.getByLabel('Tags').fill(`tag-${stamp}`)
  await page.getByLabel('Tags').press('Enter')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('international phone number')).toBeVisible()
  await page.getByLabel('Phone', { exact: true }).fill('')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const timeline = page.getByRole('list', { name: 'Timeline' })
  await expect(timeline.getByText(`Loyalty ${stamp}: 7`)).toBeVisible()

  await page.getByPlaceholder('Write a note for your team').fill(`Likes engines ${stamp}`)
  await page.getByRole('button', { name: 'Add note' }).click()
  await expect(timeline.getByText(`Likes engines ${stamp}`)).toBeVisible()

  await page.getByRole('button', { name: 'Change: E-mail, marketing' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('dialog').getByText('Proof is required.')).toBeVisible()
  await page.getByRole('dialog').getByLabel('Proof').fill('Paper form')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(timeline.getByText('E-mail, marketing: Agreed')).toBeVisible()

  // What staff does not hold for sure any more may be somebody else's: then both have it, and can be merged.
  await page.getByRole('button', { name: `Remove ${email}` }).click()
  await expect(page.getByText('Not confirmed', { exact: true })).toBeVisible()
  await newContact(page, `Ada Two ${stamp}`, email)
  await page.getByRole('button', { name: `Merge with ${name}` }).click()
  await page.getByRole('dialog').getByRole('radio', { name }).press('Space')
  await page.getByRole('dialog').getByRole('button', { name: 'Merge contacts' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(timeline.getByText(`Likes engines ${stamp}`)).toBeVisible()

  await page.getByRole('button', { name: 'Take back' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Take back' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Ada Two ${stamp}` })).toBeVisible()
  await expect(timeline.getByText(`Likes engines ${stamp}`)).toHaveCount(0)

  const list = page.getByRole('table', { name: 'Contacts' })
  await page.goto(`${url}/dashboard/contacts?q=${stamp}&sort=name`)
  await expect(list.locator('tbody tr')).toHaveCount(2)
  await page.goto(`${url}/dashboard/contacts?tag=tag-${stamp}&consent=email_marketing`)
  await expect(list.locator('tbody tr')).toHaveCount(1)

  const file = await ask(page, `/dashboard/contacts/export?q=${stamp}`)
  expect(file.status).toBe(200)
  expect(file.text).toContain(`'=Ada ${stamp}`)
  expect(file.text).toContain(`field_loyalty_${stamp}`)

  await page.goto(`${url}/dashboard/contacts?q=${stamp}`)
  await page.getByLabel('Select all rows of this page').click()
  await page.getByRole('button', { name: 'Add tag' }).click()
  await page.getByRole('dialog').getByLabel('Tag').fill(`both-${stamp}`)
  await page.getByRole('dialog').getByRole('button', { name: 'Add tag' }).click()
  await expect(list.getByText(`both-${stamp}`)).toHaveCount(2)
  await page.getByLabel('Select all rows of this page').click()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('Nothing matches')).toBeVisible()

  await page.goto(`${url}/dashboard/settings/contact-fields`)
  await page.getByRole('button', { name: `Lay Loyalty ${stamp} aside` }).click()
  await expect(page.getByRole('button', { name: `Use Loyalty ${stamp} again` })).toBeVisible()
})

test('the inbox leads to the contact, and whoever may not change contacts sees them only', async ({ page }) => {
  await signIn(page, url, members.agent)
  // The panel stands beside the conversation where there is room for it.
  await page.setViewportSize({ width: 1600, height: 900 })
  await page.goto(`${url}/dashboard/inbox`)
  await page.locator('main a[href^="/dashboard/inbox/"]').first().click()
  await page.getByRole('link', { name: 'Open contact' }).first().click()
  await expect(page).toHaveURL(/\/dashboard\/contacts\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('list', { name: 'Timeline' }).getByRole('link', { name: 'Conversation' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Delete' })).toHaveCount(0)
})
