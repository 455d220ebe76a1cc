import { expect, type Page, test } from '@playwright/test'
import { ask, company, signIn } from './demo'
import { inspect, watch } from './inspect'
import { answerOn, messagesOn } from './phone'

const { url, members } = company('tech-startup')
const stamp = Date.now()
const phone = `+4915${String(stamp).slice(-8)}1`

async function told<Answer>(page: Page, method: string, path: string, body: object): Promise<Answer> {
  const { status, text } = await ask(page, `/api/v1${path}`, { method, body: JSON.stringify(body) })
  expect(status, text).toBeLessThan(300)
  return JSON.parse(text) as Answer
}

/** Somebody who agrees to text messages. */
async function somebody(page: Page, name: string, number: string): Promise<string> {
  const { id } = await told<{ id: string }>(page, 'POST', '/contacts', { name, phone: number })
  const consent = { channel: 'sms', purpose: 'marketing', state: 'granted', evidence: 'Ticked the box' }
  await told(page, 'PUT', `/contacts/${id}/consents`, consent)
  return id
}

test('a text message goes to whoever agreed, arrives, and STOP ends it', async ({ page }) => {
  test.setTimeout(60_000)
  const problems = watch(page)
  await signIn(page, url, members.admin)
  await somebody(page, `Texted ${stamp}`, phone)

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

  await page.goto(`${url}/dashboard/settings/channels/sms`)
  await page.getByRole('button', { name: 'Send test' }).click()
  const tried = page.getByRole('dialog')
  await tried.getByRole('textbox', { name: 'To', exact: true }).fill(phone)
  await tried.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(tried.getByText('It has arrived')).toBeVisible({ timeout: 15_000 })
  await inspect(page, { url, problems }, '/dashboard/settings/channels/sms')

  const [message] = await messagesOn(phone, page.request)
  await answerOn(message, { text: 'STOP' }, page.request)
  await expect(async () => {
    await page.goto(`${url}/dashboard/settings/suppressions?q=${encodeURIComponent(phone)}`)
    await expect(page.getByText(phone).first()).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 20_000 })
  expect(problems).toEqual([])
})

test('a price makes an estimate before sending, and a test goes to a number of one’s own', async ({ page }) => {
  test.setTimeout(60_000)
  const problems = watch(page)
  const country = '+298'
  const own = `${country}${String(stamp).slice(-6)}`
  await signIn(page, url, members.admin)
  const contactId = await somebody(page, `Priced ${stamp}`, own)
  const segment = await told<{ id: string }>(page, 'POST', '/segments', { name: `Priced ${stamp}` })
  await told(page, 'POST', `/segments/${segment.id}/members`, { add: [contactId] })
  const campaign = await told<{ id: string }>(page, 'POST', '/campaigns', {
    name: `Priced ${stamp}`,
    channel: 'sms',
    sms: { text: 'We open on Sundays. STOP ends this.' },
    audience: { segments: [segment.id] },
  })

  await page.goto(`${url}/dashboard/settings/prices`)
  await page.getByRole('button', { name: 'New price' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Country code').fill(country)
  await dialog.getByLabel('Price', { exact: false }).last().fill('0.6')
  await dialog.getByLabel('Currency').selectOption('DKK')
  // Another day for each run: a price of one day is there once.
  await dialog.getByLabel('From').fill(new Date((stamp % 9_000) * 86_400_000).toISOString().slice(0, 10))
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Price saved')).toBeVisible()

  await page.goto(`${url}/dashboard/campaigns/${campaign.id}`)
  await page.getByLabel('Number', { exact: true }).fill(own)
  await page.getByRole('button', { name: 'Send the test' }).click()
  await expect(page.getByText(`Sent to ${own}`)).toBeVisible()
  const texts = async () => (await messagesOn(own, page.request)).map(({ text }) => text)
  await expect.poll(texts).toEqual(['We open on Sundays. STOP ends this.'])
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(page.getByRole('dialog').getByText(/About DKK\s?0\.60: 1 part/)).toBeVisible()
  expect(problems).toEqual([])
})
