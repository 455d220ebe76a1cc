import { expect, test } from '@playwright/test'
import { ask, company, signIn } from './demo'
import { inspect, watch } from './inspect'

const stamp = Date.now().toString(36)
const { url, members } = company('ecommerce-brand')

const FILE = [
  'Name;E-Mail;Lieblingsfarbe',
  `Ida ${stamp};ida-${stamp}@example.test;Blau`,
  `Ole ${stamp};no address;Rot`,
  `Ida again;IDA-${stamp}@example.test;`,
  `=Uwe ${stamp};uwe-${stamp}@example.test;`,
  '',
].join('\r\n')

test('a file is brought, its columns named, checked, imported, its refused rows downloaded, and all of it undone', async ({
  page,
}) => {
  test.setTimeout(180_000)
  const problems = watch(page)
  await signIn(page, url, members.admin)
  await page.goto(`${url}/dashboard/contacts`)
  await page.getByRole('link', { name: 'Import' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Imports' })).toBeVisible()

  await page.locator('input[type=file]').setInputFiles({
    name: `empty-${stamp}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from('Name;E-Mail\r\n'),
  })
  await expect(page.getByText('This file has no rows.')).toBeVisible()

  await page.locator('input[type=file]').setInputFiles({
    name: `people-${stamp}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(FILE, 'utf8'),
  })
  await expect(page.getByRole('heading', { level: 1, name: `people-${stamp}.csv` })).toBeVisible()
  const path = new URL(page.url()).pathname
  await expect(page.getByLabel('E-Mail')).toHaveValue('email')
  await expect(page.getByLabel('Lieblingsfarbe')).toHaveValue('')
  await page.getByLabel('Tags for everybody in the file').fill(`batch-${stamp}`)
  await page.getByLabel('Tags for everybody in the file').press('Enter')
  await page.getByLabel('Consent of everybody in the file').selectOption('email_marketing')
  await page.getByLabel('Where they said so').fill('Trade fair')
  await page.getByRole('button', { name: 'Check the file' }).click()
  await expect(page.getByText('required')).toBeVisible()
  await page.getByLabel('Proof').fill('Signed list')
  await page.getByRole('button', { name: 'Check the file' }).click()
  await expect(page.getByText('Nothing has been changed yet.')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('cell', { name: 'E-mail: is not valid' })).toBeVisible()
  await expect(page.getByRole('cell', { name: 'Same person as in row 2' })).toBeVisible()
  await inspect(page, { url, problems }, path)

  await page.getByRole('button', { name: 'Start import' }).click()
  await expect(page.getByRole('button', { name: 'Undo import' })).toBeVisible({ timeout: 20_000 })
  const list = page.getByRole('table', { name: 'Contacts' })
  await page.goto(`${url}/dashboard/contacts?tag=batch-${stamp}&consent=email_marketing`)
  await expect(list.locator('tbody tr')).toHaveCount(2)

  const refused = await ask(page, `${path}/refused`)
  expect(refused.status).toBe(200)
  expect(refused.text).toContain('Name,E-Mail,Lieblingsfarbe,Reason')
  expect(refused.text).toContain(`Ole ${stamp},no address,Rot,E-mail: is not valid`)

  await page.goto(url + path)
  await page.getByRole('button', { name: 'Undo import' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Undo import' }).click()
  await expect(page.getByText('Undone', { exact: true })).toBeVisible({ timeout: 20_000 })
  await page.goto(`${url}/dashboard/contacts?tag=batch-${stamp}`)
  await expect(page.getByText('Nothing matches')).toBeVisible()
  expect(problems).toEqual([])
})
