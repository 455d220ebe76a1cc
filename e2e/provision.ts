import { expect, type Page } from '@playwright/test'
import { demo } from './demo'

export type Provisioned = { name: string; slug: string; site: string; email: string; password: string }

/** A company made in the console by a member of staff who is signed in there; its administrator can sign in. */
export async function provision(staff: Page, slug: string, plan: string): Promise<Provisioned> {
  const { console: operator, baseUrl } = demo()
  const [name, email, password] = [`Made ${slug}`, `admin@${slug}.example`, 'correct horse battery 7']
  await staff.goto(`${operator.url}/provision`)
  await staff.getByLabel('Company name').fill(name)
  await staff.getByRole('textbox', { name: 'Address', exact: true }).fill(slug)
  await staff.getByLabel('Administrator’s name').fill('Admin (demo)')
  await staff.getByLabel('Administrator’s e-mail').fill(email)
  await staff.getByLabel('Administrator’s password').fill(password)
  await staff.getByLabel('Plan', { exact: true }).selectOption(plan)
  await staff.getByRole('button', { name: 'Provision company' }).click()
  await staff.waitForURL(/\/provision\/[0-9a-f-]{36}/)
  const { host, protocol } = new URL(baseUrl)
  await expect(async () => {
    await staff.goto(`${operator.url}/companies?q=${slug}`)
    await expect(staff.getByRole('row', { name }).getByText('Active')).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 60_000 })
  return { name, slug, site: `${protocol}//${slug}.${host}`, email, password }
}
