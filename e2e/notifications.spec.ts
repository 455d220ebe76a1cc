import { expect, type Page, test } from '@playwright/test'
import { ask, company, mailTo, sandboxPort, signIn } from './demo'

const shop = () => company('ecommerce-brand')

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

/** Mails of what is assigned: on at first, and left off by a run before this one. */
async function setMails(page: Page, isOn: boolean): Promise<void> {
  await page.goto(`${shop().url}/dashboard/settings/notifications`)
  const mails = page.getByRole('switch', { name: 'Assigned to you: E-mail' })
  await expect(mails).toBeVisible()
  if ((await mails.isChecked()) !== isOn) {
    const saved = page.waitForResponse((answer) => answer.request().method() === 'POST')
    await mails.click()
    await saved
    await page.reload()
  }
  await expect(mails).toBeChecked({ checked: isOn })
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

test('what is assigned lights the bell at once and is mailed, until the member wants no mail', async ({
  page,
  browser,
}) => {
  const agent = await (await browser.newContext()).newPage()
  await signIn(agent, shop().url, shop().members.agent)
  await signIn(page, shop().url, shop().members.admin)
  const { email } = shop().members.agent
  const members = await ask(page, `/api/v1/members?search=${encodeURIComponent(email)}`)
  const memberId = /"id":"([0-9a-f-]{36})"/.exec(members.text)?.[1] ?? ''

  await setMails(agent, true)
  await agent.goto(`${shop().url}/dashboard/notifications`)
  const all = agent.getByRole('button', { name: 'Mark all as read' })
  if (await all.isVisible()) await all.click()
  const bell = agent.locator('a[data-unread]:visible')
  await expect(bell).toHaveAttribute('data-unread', '0')

  const words = `Where is parcel ${Date.now()}?`
  await assign(page, await waitingConversation(page, words), memberId)
  await expect(bell).not.toHaveAttribute('data-unread', '0')
  await agent.reload()
  await expect(agent.getByText(words).first()).toBeVisible()
  await mailTo(page, email, (mail) => mail.text.includes(words))

  await setMails(agent, false)
  const silent = `No mail please ${Date.now()}`
  await assign(page, await waitingConversation(page, silent), memberId)
  await agent.goto(`${shop().url}/dashboard/notifications`)
  await expect(async () => {
    await agent.reload()
    await expect(agent.getByText(silent).first()).toBeVisible({ timeout: 2_000 })
  }).toPass()
  const mails = await page.request.get(`http://localhost:${sandboxPort()}/mail.json?to=${encodeURIComponent(email)}`)
  expect(await mails.text()).not.toContain(silent)
  await setMails(agent, true)
})

test('the audit log is verified by a button', async ({ page }) => {
  await signIn(page, shop().url, shop().members.admin)
  await page.goto(`${shop().url}/dashboard/settings/audit-log`)
  await page.getByRole('button', { name: 'Verify', exact: true }).click()
  await expect(page.getByText(/as they were written|as it was written/)).toBeVisible({ timeout: 20_000 })
})
