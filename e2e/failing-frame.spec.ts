import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import pg from 'pg'
import { demo, signIn } from './demo'
import { type Provisioned, provision } from './provision'

let made: Provisioned
test.describe.configure({ mode: 'serial' })
test.beforeAll(async ({ browser }) => {
  test.setTimeout(90_000)
  const staff = await browser.newPage()
  await signIn(staff, demo().console.url, demo().console)
  made = await provision(staff, `frame-${Date.now().toString(36)}`, 'free')
  await staff.close()
})

/** While `work` runs, this one company's rows of a table cannot be read; every other company's can. */
async function withoutTable(table: string, work: () => Promise<void>): Promise<void> {
  const file = path.join(process.env.E2E_DATA_DIR ?? '', 'supervisor.json')
  const owner = new pg.Client({ connectionString: JSON.parse(readFileSync(file, 'utf8')).databaseUrl })
  await owner.connect()
  const policy = `e2e_${made.slug.replaceAll('-', '_')}`
  try {
    const { rows } = await owner.query('SELECT id FROM platform.tenant WHERE slug = $1', [made.slug])
    await owner.query(`CREATE POLICY ${policy} ON tenant_shared.${table} AS RESTRICTIVE
      USING (CASE WHEN tenant_id = '${rows[0].id}' THEN 1 / (random() * 0)::int = 1 ELSE true END)`)
    await work()
  } finally {
    await owner.query(`DROP POLICY IF EXISTS ${policy} ON tenant_shared.${table}`)
    await owner.end()
  }
}

/** Opens a page until it fails, since some of what it reads is known for seconds. @returns what the browser has then */
async function failing(page: Page, address: string): Promise<string> {
  let sent = ''
  await expect(async () => {
    const answer = await page.goto(address)
    expect(answer?.status()).toBe(500)
    sent = (await answer?.text()) ?? ''
  }).toPass({ timeout: 30_000, intervals: [2_000] })
  await expect(page.getByRole('heading', { name: 'Something went wrong' })).toBeVisible()
  return `${sent} ${await page.content()}`.toLowerCase()
}

const primaryOf = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--primary').trim())

async function tryAgain(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { name: 'Something went wrong' })).toHaveCount(0)
  await expect(page.getByRole('navigation').first()).toBeVisible()
}

test('a frame that fails keeps the company’s look, names nobody else, and is there with the next try', async ({
  page,
}) => {
  test.setTimeout(90_000)
  const address = `${made.site}/dashboard/settings/profile`
  await signIn(page, made.site, made)
  await page.goto(address)
  await expect(page.getByRole('navigation').first()).toBeVisible()
  const look = await primaryOf(page)
  // The frame shows how far the guide is, which looks at the assistants.
  await withoutTable('agent', async () => {
    const html = await failing(page, address)
    await expect(page.getByText(made.name).first()).toBeVisible()
    expect(await primaryOf(page)).toBe(look)
    expect(html).not.toContain('livery')
  })
  await tryAgain(page)
})

test('a document that fails as a whole has the company’s tokens all the same, and names nobody', async ({ page }) => {
  test.setTimeout(90_000)
  const address = `${made.site}/dashboard/settings/profile`
  await signIn(page, made.site, made)
  await page.goto(address)
  await expect(page.getByRole('navigation').first()).toBeVisible()
  const look = await primaryOf(page)
  // The document is in the reader's language, whom the session names.
  await withoutTable('member_session', async () => {
    const html = await failing(page, address)
    await expect(page.locator('link[href="/api/tenants/branding/css"]')).toHaveCount(1)
    await expect.poll(() => primaryOf(page)).toBe(look)
    expect(html).not.toContain('livery')
  })
  await tryAgain(page)
})
