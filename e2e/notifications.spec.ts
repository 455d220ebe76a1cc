import { expect, type Page, test } from '@playwright/test'
import { ask, demo, mailTo, sandboxPort, signIn } from './demo'
import { invite, join } from './join'
import { type Provisioned, provision } from './provision'

const slug = `notices-${Date.now().toString(36)}`
const agentEmail = `agent@${slug}.example`
let made: Provisioned
let agent: Page

// People of its own: a member gets one mail in ten minutes, whoever ran this before.
test.describe.configure({ mode: 'serial' })
test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000)
  const page = await browser.newPage()
  await signIn(page, demo().console.url, demo().console)
  made = await provision(page, slug, 'starter')
  await signIn(page, made.site, made)
  await invite(page, made.site, agentEmail, 'Agent')
  agent = await join(browser, agentEmail, made.site)
  await page.close()
})

/** A message of the contact form: a conversation that waits. @returns its id */
async function waitingConversation(page: Page, words: string): Promise<string> {
  const body = { clientId: crypto.randomUUID(), name: 'Visitor (demo)', email: 'visitor@example.com', message: words }
  await ask(page, '/api/contact', { method: 'POST', body: JSON.stringify(body) })
  let id = ''
  await expect(async () => {
    const { text } = await ask(page, '/api/v1/conversations?limit=20')
    const { items } = JSON.parse(text) as { items: { id: string }[] }
    id = items.find((item) => JSON.stringify(item).includes(words))?.id ?? ''
    expect(id).not.toBe('')
  }).toPass()
  return id
}

async function assign(page: Page, conversationId: string, memberId: string): Promise<void> {
  await expect(async () => {
    const { text } = await ask(page, `/api/v1/conversations/${conversationId}`)
    const version = Number(/"version":(\d+)/.exec(text)?.[1])
    const body = JSON.stringify({ memberId, version })
    const { status } = await ask(page, `/api/v1/conversations/${conversationId}/assignee`, { method: 'PUT', body })
    expect(status).toBe(200)
  }).toPass()
}

test('what is assigned lights the bell at once and is mailed, until the member wants no mail', async ({ page }) => {
  await signIn(page, made.site, made)
  const members = await ask(page, `/api/v1/members?search=${encodeURIComponent(agentEmail)}`)
  const memberId = /"id":"([0-9a-f-]{36})"/.exec(members.text)?.[1] ?? ''

  await agent.goto(`${made.site}/dashboard/notifications`)
  const all = agent.getByRole('button', { name: 'Mark all as read' })
  if (await all.isVisible()) await all.click()
  const bell = agent.locator('a[data-unread]:visible')
  await expect(bell).toHaveAttribute('data-unread', '0')

  const words = `Where is parcel ${Date.now()}?`
  await assign(page, await waitingConversation(page, words), memberId)
  await expect(bell).not.toHaveAttribute('data-unread', '0')
  await agent.reload()
  await expect(agent.getByText(words).first()).toBeVisible()
  await mailTo(page, agentEmail, (mail) => mail.text.includes(words))

  await agent.goto(`${made.site}/dashboard/settings/notifications`)
  const saved = agent.waitForResponse((answer) => answer.request().method() === 'POST')
  await agent.getByRole('switch', { name: 'Assigned to you: E-mail' }).click()
  await saved
  await agent.reload()
  await expect(agent.getByRole('switch', { name: 'Assigned to you: E-mail' })).not.toBeChecked()
  const silent = `No mail please ${Date.now()}`
  await assign(page, await waitingConversation(page, silent), memberId)
  await agent.goto(`${made.site}/dashboard/notifications`)
  await expect(async () => {
    await agent.reload()
    await expect(agent.getByText(silent).first()).toBeVisible({ timeout: 2_000 })
  }).toPass()
  const mails = await page.request.get(
    `http://localhost:${sandboxPort()}/mail.json?to=${encodeURIComponent(agentEmail)}`,
  )
  expect(await mails.text()).not.toContain(silent)
})

test('the audit log is verified by a button', async ({ page }) => {
  await signIn(page, made.site, made)
  await page.goto(`${made.site}/dashboard/settings/audit-log`)
  await page.getByRole('button', { name: 'Verify', exact: true }).click()
  await expect(page.getByText(/as they were written|as it was written/)).toBeVisible({ timeout: 20_000 })
})
