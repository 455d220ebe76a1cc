import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'

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

/** Asks from inside the page: the browser knows `*.localhost`, Node does not. */
export const ask = (page: Page, path: string, init: { method?: string; body?: string } = {}) =>
  page.evaluate(
    async ([address, options]) => {
      const answer = await fetch(address, { ...options, headers: { 'content-type': 'application/json' } })
      return { status: answer.status, text: await answer.text(), headers: JSON.stringify([...answer.headers]) }
    },
    [path, init] as const,
  )

type Mail = {
  receivedAt: string
  subject: string
  text: string
  links: string[]
  headers: Record<string, string>
}

/** The newest mail to an address that fits, as soon as the mailbox has it. */
export async function mailTo(page: Page, address: string, fits: (mail: Mail) => boolean = () => true): Promise<Mail> {
  let found: Mail | undefined
  await expect(async () => {
    const answer = await page.request.get(
      `http://localhost:${sandboxPort()}/mail.json?to=${encodeURIComponent(address)}`,
    )
    const { mails } = (await answer.json()) as { mails: Mail[] }
    found = mails.find(fits)
    expect(found).toBeDefined()
  }).toPass({ timeout: 20_000 })
  if (!found) throw new Error(`no mail to ${address}`)
  return found
}

/** The address of a page of the product that was mailed after `since` (milliseconds). */
export async function mailedLink(page: Page, address: string, path: string, since = 0): Promise<string> {
  const isThis = (link: string) => new URL(link).pathname === path
  const { links } = await mailTo(
    page,
    address,
    (mail) => Date.parse(mail.receivedAt) >= since && mail.links.some(isThis),
  )
  return links.find(isThis) ?? ''
}
