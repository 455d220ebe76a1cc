import { expect, test } from '@playwright/test'
import { ask, company, signIn } from './demo'
import { invite, join } from './join'

test('a role of the company’s own shows its holder only what is theirs, and a change of it acts at once', async ({
  page,
  browser,
}) => {
  test.setTimeout(150_000)
  const { url, members } = company('ecommerce-brand')
  const stamp = Date.now().toString(36)
  const role = `Own desk ${stamp}`
  const email = `own-${stamp}@ecommerce-brand.example`
  await signIn(page, url, members.admin)

  await page.goto(`${url}/dashboard/settings/roles`)
  await page.getByRole('button', { name: 'New role' }).first().click()
  await page.getByRole('dialog').getByLabel('Name').fill(role)
  await page.getByRole('dialog').getByRole('button', { name: 'New role' }).click()
  await page.waitForURL(/\/roles\/[0-9a-f-]{36}$/)
  const rolePage = page.url()
  await page.getByLabel('Conversations: Change').selectOption('own')
  await expect(page.getByLabel('Conversations: See')).toHaveValue('own')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(`${role} saved`)).toBeVisible()

  await invite(page, url, email, role)
  const joined = await join(browser, email, url)
  await expect(joined.getByRole('navigation').getByRole('link', { name: 'Knowledge' })).toHaveCount(0)

  const list = async () =>
    JSON.parse((await ask(joined, '/api/v1/conversations?status=any')).text) as { items: { id: string }[] }
  expect((await list()).items).toEqual([])
  const all = JSON.parse((await ask(page, '/api/v1/conversations?status=any')).text) as {
    items: { id: string; version: number }[]
  }
  const [first, second] = all.items
  if (!first || !second) throw new Error('the demo company has no conversations')
  expect((await ask(joined, `/api/v1/conversations/${first.id}`)).status).toBe(404)

  await joined.goto(`${url}/dashboard/inbox?status=any`)
  const colleagues = JSON.parse((await ask(page, '/api/v1/conversations/assignees')).text) as {
    id: string
    name: string
  }[]
  const memberId = colleagues.find((colleague) => colleague.name === `${email.split('@')[0]} (demo)`)?.id
  const assigned = await ask(page, `/api/v1/conversations/${first.id}/assignee`, {
    method: 'PUT',
    body: JSON.stringify({ memberId, version: first.version }),
  })
  expect(assigned.status).toBe(200)
  expect((await list()).items.map((item) => item.id)).toEqual([first.id])
  expect((await ask(joined, `/api/v1/conversations/${second.id}/messages`)).status).toBe(404)

  // The stream that is open now must be closed by the change, with a word to the page.
  await joined.evaluate(() => {
    const source = new EventSource('/api/live')
    Object.assign(window, { streamEnded: 0, isHeard: false })
    source.addEventListener('viewing', () => Object.assign(window, { isHeard: true }))
    source.addEventListener('access', () => Object.assign(window, { streamEnded: Date.now() }))
  })
  await expect
    .poll(async () => {
      const body = JSON.stringify({ viewing: true, isAnswer: false })
      await ask(page, `/api/v1/conversations/${first.id}/viewing`, { method: 'POST', body })
      return joined.evaluate(() => Reflect.get(window, 'isHeard'))
    })
    .toBe(true)
  await page.goto(rolePage)
  const changedAt = Date.now()
  await page.getByLabel('Conversations: See').selectOption('')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(`${role} saved`)).toBeVisible()
  expect((await ask(joined, '/api/v1/conversations')).status).toBe(403)
  await expect
    .poll(() => joined.evaluate(() => Number(Reflect.get(window, 'streamEnded'))), { timeout: 5_000 })
    .toBeGreaterThan(changedAt)
  expect((await ask(joined, '/api/live')).status).toBe(403)

  await page.getByRole('listitem').filter({ hasText: 'v2' }).getByRole('button', { name: 'Restore' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByText(/Version \d+ is back/)).toBeVisible()
  expect((await list()).items.map((item) => item.id)).toEqual([first.id])
})
