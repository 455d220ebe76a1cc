import { type Browser, expect, type Page } from '@playwright/test'
import { mailedLink, signIn } from './demo'

/** Of everybody who joins here. */
export const PASSWORD = 'correct horse battery 7'

/** Somebody who was invited takes the link of the mail. @returns a browser of their own, signed in */
export async function join(browser: Browser, email: string, url: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  const link = await mailedLink(page, email, '/accept-invitation')
  expect(new URL(link).host).toBe(new URL(url).host)
  await page.goto(link)
  await page.getByLabel('Your name').fill(`${email.split('@')[0]} (demo)`)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Create the account' }).click()
  await page.waitForURL(/\/(dashboard|sign-in)/)
  if (page.url().includes('sign-in')) await signIn(page, url, { email, password: PASSWORD })
  return page
}

/** Asks somebody to join a company's team, as whoever is signed in on `page`. */
export async function invite(page: Page, url: string, email: string, role: string): Promise<void> {
  await page.goto(`${url}/dashboard/settings/team`)
  await page.getByRole('button', { name: 'Invite a colleague' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('E-mail address').fill(email)
  await dialog.getByRole('radio', { name: new RegExp(`^${role}`) }).press('Space')
  await dialog.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(page.getByText(`Invitation sent to ${email}`)).toBeVisible()
}
