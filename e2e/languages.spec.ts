import { expect, type Page, test } from '@playwright/test'
import { company, signIn } from './demo'

const html = (page: Page) => page.locator('html')

async function speak(page: Page, menu: RegExp, language: RegExp, name: string): Promise<void> {
  await page.getByRole('complementary').getByRole('button', { name: menu }).click()
  // By keys: on its way a pointer may cross another entry, which closes the list.
  await page.getByRole('menuitem', { name: language }).press('Enter')
  await page.getByRole('menuitemradio', { name }).press('Enter')
}

test('a member reads the dashboard in a language of their own, the public pages stay in the company’s', async ({
  page,
  browser,
}) => {
  const { url, members } = company('healthcare-corp')
  await signIn(page, url, members.manager)
  await expect(html(page)).toHaveAttribute('lang', 'en')

  await speak(page, /Your account/, /Language/, 'العربية')
  await expect(html(page)).toHaveAttribute('lang', 'ar')
  await expect(html(page)).toHaveAttribute('dir', 'rtl')
  await expect(page.getByRole('navigation').getByRole('link', { name: 'صندوق الوارد' }).first()).toBeVisible()

  await page.goto(`${url}/dashboard/agents`)
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: 'ساعات العمل' })).toBeVisible()

  await page.goto(`${url}/`)
  await expect(html(page)).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('link', { name: 'Help centre' }).first()).toBeVisible()

  const elsewhere = await (await browser.newContext()).newPage()
  await signIn(elsewhere, url, members.manager)
  await expect(html(elsewhere)).toHaveAttribute('lang', 'ar')
  await speak(elsewhere, /حسابك/, /اللغة/, 'English')
  await expect(html(elsewhere)).toHaveAttribute('dir', 'ltr')
})

test('a visitor keeps the dark look that was chosen, from the first paint on', async ({ page }) => {
  const { url } = company('healthcare-corp')
  await page.goto(url)
  await page.getByRole('group', { name: 'Appearance' }).getByRole('button', { name: 'Dark' }).click()
  await expect(html(page)).toHaveClass(/dark/)
  await page.goto(`${url}/help`, { waitUntil: 'commit' })
  await expect(html(page)).toHaveClass(/dark/)
  await expect(page.getByRole('button', { name: 'Dark' })).toHaveAttribute('aria-pressed', 'true')
})
