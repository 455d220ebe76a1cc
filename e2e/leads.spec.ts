import { expect, test } from '@playwright/test'
import { company, signIn } from './demo'

test('a lead is entered, scored with its reasons, moved by its menu, won, and leaves as a file', async ({ page }) => {
  const { url, members } = company('ecommerce-brand')
  const name = `Journey ${Date.now()}`
  await signIn(page, url, members.admin)
  await page.goto(`${url}/dashboard/leads`)
  await page.getByRole('button', { name: 'New lead' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Title').fill(name)
  await dialog.getByLabel('E-mail').fill(`lead${Date.now()}@example.com`)
  await dialog.getByLabel('Value').fill('1250,50')
  await dialog.getByRole('button', { name: 'Create lead' }).click()

  const first = page.getByRole('region', { name: 'New', exact: true })
  await expect(first.getByRole('link', { name })).toBeVisible()
  await expect(first.getByText('€1,250.50').first()).toBeVisible()
  await expect
    .poll(async () => {
      await page.reload()
      return first.getByRole('button', { name: new RegExp(`Score \\d+ of ${name}`) }).innerText()
    })
    .not.toBe('0')
  await first.getByRole('button', { name: new RegExp(`of ${name}`) }).click()
  await expect(page.getByText('Has an e-mail address')).toBeVisible()
  await page.keyboard.press('Escape')

  await first.getByRole('button', { name: `Move ${name}` }).press('Enter')
  await page.getByRole('menuitem', { name: 'Qualified' }).press('Enter')
  const second = page.getByRole('region', { name: 'Qualified', exact: true })
  await second.getByRole('link', { name }).click()

  await page.getByRole('combobox', { name: 'Stage' }).selectOption({ label: 'Won' })
  await page.getByLabel('Reason').fill('Best price')
  await page.getByRole('button', { name: 'Mark as won' }).click()
  await expect(page.getByRole('list', { name: 'Timeline' }).getByText('Best price')).toBeVisible()

  const path = `/dashboard/leads/export?status=won&q=${encodeURIComponent(name)}`
  const file = await page.evaluate(async (address) => (await fetch(address)).text(), path)
  const lines = file.trim().split(/\r?\n/)
  expect(lines).toHaveLength(2)
  expect(lines[1]).toContain('1250.50,EUR')
})
