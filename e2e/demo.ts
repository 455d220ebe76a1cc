import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'

type Account = { email: string; password: string }
export type Demo = {
  baseUrl: string
  console: Account & { url: string }
  tenants: { slug: string; name: string; url: string; members: Record<'admin' | 'manager' | 'agent', Account> }[]
}

/** Addresses and accounts of the product under test. */
export function demo(): Demo {
  const folder = process.env.E2E_DATA_DIR
  if (!folder) throw new Error('E2E_DATA_DIR is not set')
  return JSON.parse(readFileSync(path.join(folder, 'demo.json'), 'utf8')) as Demo
}

export function company(slug: string): Demo['tenants'][number] {
  const found = demo().tenants.find((tenant) => tenant.slug === slug)
  if (!found) throw new Error(`the demo has no company ${slug}`)
  return found
}

/** Where the sandbox serves the demo websites and the mailbox: 25 above the web's port. */
export const sandboxPort = (): number => Number(new URL(demo().baseUrl).port) + 25

export async function signIn(page: Page, url: string, account: Account): Promise<void> {
  await page.goto(`${url}/sign-in`)
  await page.getByLabel('E-mail').fill(account.email)
  await page.getByLabel('Password', { exact: true }).fill(account.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'))
}
