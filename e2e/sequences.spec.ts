import { expect, type Page, test } from '@playwright/test'
import { ask, company, mailTo, signIn } from './demo'
import { inspect, watch } from './inspect'
import { answerOn, messagesOn } from './phone'

const stamp = Date.now().toString(36)
const { url, members } = company('ecommerce-brand')
const address = `follower-${stamp}@example.test`

async function told<Answer>(page: Page, method: string, path: string, body: object): Promise<Answer> {
  const { status, text } = await ask(page, `/api/v1${path}`, { method, body: JSON.stringify(body) })
  expect(status, text).toBeLessThan(300)
  const answer = JSON.parse(text) as { data?: Answer } & Answer
  return answer.data ?? answer
}

test('a sequence is put together, put to use, and somebody who is put in gets its mail and waits', async ({ page }) => {
  test.setTimeout(120_000)
  const problems = watch(page)
  await signIn(page, url, members.admin)
  const contact = await told<{ id: string }>(page, 'POST', '/contacts', { name: `Follower ${stamp}`, email: address })
  await told(page, 'PUT', `/contacts/${contact.id}/consents`, {
    channel: 'email',
    purpose: 'marketing',
    state: 'granted',
    evidence: 'Ticked the box',
  })

  await page.goto(`${url}/dashboard/sequences`)
  await page.getByRole('button', { name: 'New sequence' }).first().click()
  await page.getByRole('dialog').getByLabel('Name').fill(`Follow up ${stamp}`)
  await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Follow up ${stamp}` })).toBeVisible()
  await page.getByRole('button', { name: 'Add a step' }).click()
  await page.getByRole('menuitem', { name: 'Send a mail' }).click()
  await page.getByRole('button', { name: 'Put to use' }).click()
  await expect(page.getByText('The mail has no subject.')).toBeVisible()

  const sequenceId = page.url().split('/').at(-1) ?? ''
  type View = {
    version: number
    definition: { steps: { content?: { subject: string; blocks: { kind: string }[] } }[] }
  }
  const { status, text } = await ask(page, `/api/v1/sequences/${sequenceId}`)
  expect(status).toBe(200)
  const { version, definition } = JSON.parse(text) as View
  const look = { align: 'start', background: null, color: null }
  const written = { kind: 'paragraph', spans: [{ text: 'Dear {{firstName|reader}}, welcome.' }] }
  const blocks = [
    { id: 'words', kind: 'text', ...look, content: [written] },
    { id: 'foot', kind: 'footer', address: '1 Example Street', reason: '' },
  ]
  for (const step of definition.steps)
    if (step.content) step.content = { ...step.content, subject: `Hello ${stamp}`, blocks }
  await told(page, 'PATCH', `/sequences/${sequenceId}`, { version, definition })
  await page.reload()
  await expect(page.getByText(`Sends “Hello ${stamp}”.`)).toBeVisible()
  await page.getByRole('button', { name: 'Add a step' }).click()
  await page.getByRole('menuitem', { name: 'Wait', exact: true }).click()
  await page.getByLabel('How long').fill('3')
  await expect(page.getByText('Waits 3 days.')).toBeVisible()
  await page.getByRole('button', { name: 'Add a step' }).click()
  await page.getByRole('menuitem', { name: 'End', exact: true }).click()
  await page.getByRole('button', { name: 'Put to use' }).click()
  await expect(page.getByText('Active', { exact: true })).toBeVisible()

  await page.goto(`${url}/dashboard/contacts/${contact.id}`)
  await page.getByLabel('Put into a sequence…').selectOption({ label: `Follow up ${stamp}` })
  await expect(page.getByRole('link', { name: `Follow up ${stamp}` })).toBeVisible()
  const mail = await mailTo(page, address, ({ subject }) => subject === `Hello ${stamp}`)
  expect(mail.text).toContain('Dear Follower, welcome.')

  await inspect(page, { url, problems }, `/dashboard/sequences/${sequenceId}`)
  await page.goto(`${url}/dashboard/sequences/${sequenceId}/people`)
  await expect(page.getByText(`Follower ${stamp}`)).toBeVisible()
  await page.getByRole('button', { name: `Take Follower ${stamp} out of the sequence` }).click()
  await expect(page.getByText('taken out')).toBeVisible()
  expect(problems).toEqual([])
})

test('a sequence sends a text message, and stops when it is answered', async ({ page }) => {
  test.setTimeout(90_000)
  const problems = watch(page)
  const phone = `+4916${String(Date.now()).slice(-8)}1`
  await signIn(page, url, members.admin)
  const contact = await told<{ id: string }>(page, 'POST', '/contacts', { name: `Texted ${stamp}`, phone })
  const consent = { channel: 'sms', purpose: 'marketing', state: 'granted', evidence: 'Ticked the box' }
  await told(page, 'PUT', `/contacts/${contact.id}/consents`, consent)
  const { id } = await told<{ id: string }>(page, 'POST', '/sequences', { name: `Texts ${stamp}` })

  await page.goto(`${url}/dashboard/sequences/${id}`)
  await page.getByRole('button', { name: 'Add a step' }).click()
  await page.getByRole('menuitem', { name: 'Send a text message' }).click()
  await page.getByRole('button', { name: 'Put to use' }).click()
  await expect(page.getByText('The message says nothing yet.').first()).toBeVisible()
  await page
    .getByRole('textbox', { name: 'Text', exact: true })
    .fill('Shall we talk, {{firstName|there}}? STOP ends this.')
  await page.getByRole('button', { name: 'Add a step' }).click()
  await page.getByRole('menuitem', { name: 'Wait', exact: true }).click()
  await page.getByRole('button', { name: 'Add a step' }).click()
  await page.getByRole('menuitem', { name: 'End', exact: true }).click()
  await page.getByRole('button', { name: 'Put to use' }).click()
  await expect(page.getByText('Active', { exact: true })).toBeVisible()

  await told(page, 'POST', `/sequences/${id}/contacts`, { contactIds: [contact.id] })
  const texts = async () => (await messagesOn(phone, page.request)).map(({ text }) => text)
  await expect.poll(texts, { timeout: 20_000 }).toEqual(['Shall we talk, Texted? STOP ends this.'])
  const [message] = await messagesOn(phone, page.request)
  await answerOn(message, { text: 'Yes, tomorrow' }, page.request)
  await expect(async () => {
    await page.goto(`${url}/dashboard/sequences/${id}/people`)
    await expect(page.getByText('answered', { exact: true })).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 20_000 })
  await page.goto(`${url}/dashboard/sequences/${id}`)
  await expect(page.getByText('1 sent')).toBeVisible()
  await inspect(page, { url, problems }, `/dashboard/sequences/${id}`)
  expect(problems).toEqual([])
})
