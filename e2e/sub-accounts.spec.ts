import { expect, type Page, test } from '@playwright/test'
import { ask, company, mailedLink, signIn } from './demo'

const PASSWORD = 'correct horse battery 7'

async function makeAccount(page: Page, name: string, email: string): Promise<void> {
  await page.getByRole('button', { name: 'New sub-account' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByLabel('Administrator’s e-mail').fill(email)
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(dialog).toBeHidden()
  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('row', { name }).getByText('Online')).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 30_000 })
}

test('an agency makes two clients; each has its own host, look and data, and only the agency sees both', async ({
  page,
  browser,
}) => {
  test.setTimeout(150_000)
  const { url, members } = company('tech-startup')
  const stamp = Date.now().toString(36)
  const [north, south] = [`North ${stamp}`, `South ${stamp}`]
  const email = `north-${stamp}@example.test`
  await signIn(page, url, members.admin)
  await page.goto(`${url}/dashboard/settings/sub-accounts`)
  await makeAccount(page, north, email)
  await makeAccount(page, south, `south-${stamp}@example.test`)
  const northUrl = (await page.getByRole('row', { name: north }).getByRole('link').last().getAttribute('href')) ?? ''

  // The client's own page, in its own name.
  const visitor = await (await browser.newContext()).newPage()
  await visitor.goto(northUrl)
  await expect(visitor.getByText(north).first()).toBeVisible()
  await expect(visitor.getByText('TechFlow')).toHaveCount(0)

  // Its administrator signs in on its own host alone.
  const link = await mailedLink(page, email, '/reset-password')
  expect(new URL(link).host).toBe(new URL(northUrl).host)
  const client = await (await browser.newContext()).newPage()
  await client.goto(link)
  await client.getByLabel('New password').fill(PASSWORD)
  await client
    .getByRole('button', { name: /password/i })
    .last()
    .click()
  await client.waitForURL(/\/(dashboard|sign-in)/)
  if (client.url().includes('sign-in')) await signIn(client, northUrl, { email, password: PASSWORD })
  await client.goto(`${northUrl}/dashboard/inbox`)
  await expect(client.getByRole('link', { name: 'Sub-accounts' })).toHaveCount(0)
  await client.goto(`${url}/sign-in`)
  await client.getByLabel('E-mail').fill(email)
  await client.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await client.getByRole('button', { name: 'Sign in' }).click()
  await expect(client).toHaveURL(/sign-in/)

  // A customer of the client writes; the client's inbox has it, the sibling's has not, the agency's main account has not.
  const started = await ask(visitor, '/api/chat/conversations', {
    method: 'POST',
    body: JSON.stringify({
      message: { clientId: crypto.randomUUID(), body: `Question ${stamp}` },
      name: 'Customer (demo)',
    }),
  })
  expect(started.status).toBe(201)
  const sees = async (who: Page, account: string | null) => {
    const answer = await who.evaluate(
      async (chosen) =>
        (await fetch('/api/v1/conversations', { headers: chosen ? { 'x-subtenant-id': chosen } : {} })).text(),
      account,
    )
    return answer.includes(`Question ${stamp}`)
  }
  await client.goto(`${northUrl}/dashboard`)
  expect(await sees(client, null)).toBe(true)
  const slugOf = (address: string) => new URL(address).hostname.split('.')[0] ?? ''
  const southUrl = (await page.getByRole('row', { name: south }).getByRole('link').last().getAttribute('href')) ?? ''
  expect(await sees(page, slugOf(northUrl))).toBe(true)
  expect(await sees(page, slugOf(southUrl))).toBe(false)
  expect(await sees(page, null)).toBe(false)
  expect(await sees(page, 'all')).toBe(true)

  // The agency's manager has no say over sub-accounts, but works in the one that is chosen.
  const manager = await (await browser.newContext()).newPage()
  await signIn(manager, url, members.manager)
  await manager.goto(`${url}/dashboard/settings/sub-accounts`)
  await expect(manager.getByRole('button', { name: 'New sub-account' })).toHaveCount(0)
  await manager.goto(`${url}/dashboard`)
  await manager
    .getByRole('button', { name: /^Account:/ })
    .first()
    .click()
  await manager.getByRole('menuitemradio', { name: north }).click()
  await expect(manager.getByRole('button', { name: `Account: ${north}` }).first()).toBeVisible()
  await manager.goto(`${url}/dashboard/inbox`)
  await expect(manager.getByText(`Question ${stamp}`).first()).toBeVisible()

  // Suspended, the client's host is closed.
  await page.getByRole('row', { name: north }).getByRole('link').first().click()
  await page.getByRole('button', { name: 'Suspend' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Suspend' }).click()
  await expect(page.getByText(`${north} is suspended`)).toBeVisible()
  await expect(async () => {
    expect((await visitor.goto(northUrl))?.status()).toBe(503)
  }).toPass({ timeout: 5_000 })
})
