import { expect, test } from '@playwright/test'
import { ask, company, signIn } from './demo'
import { inspect, watch } from './inspect'
import { answerOn, messagesOn } from './phone'

const { url, members } = company('tech-startup')
const stamp = Date.now()
const phone = `+4915${String(stamp).slice(-8)}1`

test('a text message goes to whoever agreed, arrives, and STOP ends it', async ({ page }) => {
  test.setTimeout(60_000)
  const problems = watch(page)
  await signIn(page, url, members.admin)
  const made = await ask(page, '/api/v1/contacts', {
    method: 'POST',
    body: JSON.stringify({ name: `Texted ${stamp}`, phone }),
  })
  expect(made.status, made.text).toBeLessThan(300)
  const { id } = JSON.parse(made.text) as { id: string }
  const consent = { channel: 'sms', purpose: 'marketing', state: 'granted', evidence: 'Ticked the box' }
  const agreed = await ask(page, `/api/v1/contacts/${id}/consents`, { method: 'PUT', body: JSON.stringify(consent) })
  expect(agreed.status, agreed.text).toBeLessThan(300)

  await page.goto(`${url}/dashboard/campaigns`)
  await page.getByRole('button', { name: 'New campaign' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill(`Texts ${stamp}`)
  await dialog.getByRole('radio', { name: /^Text message/ }).press('Space')
  await dialog.getByRole('button', { name: 'Create' }).click()
  await page
    .getByRole('textbox', { name: 'Text', exact: true })
    .fill('Hello {{firstName|there}}, we open on Sundays. STOP ends this.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved').first()).toBeVisible()
  await inspect(page, { url, problems }, new URL(page.url()).pathname)
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Send now' }).click()
  await expect(page.getByText('Done', { exact: true }).first()).toBeVisible({ timeout: 30_000 })

  const texts = async () => (await messagesOn(phone, page.request)).map(({ text }) => text)
  await expect.poll(texts).toEqual(['Hello Texted, we open on Sundays. STOP ends this.'])
  await inspect(page, { url, problems }, new URL(page.url()).pathname)

  const [message] = await messagesOn(phone, page.request)
  await answerOn(message, { text: 'STOP' }, page.request)
  await expect(async () => {
    await page.goto(`${url}/dashboard/settings/suppressions?q=${encodeURIComponent(phone)}`)
    await expect(page.getByText(phone).first()).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 20_000 })
  expect(problems).toEqual([])
})
