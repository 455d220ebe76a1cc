import { expect, type Page, test } from '@playwright/test'
import { ask, company, signIn } from './demo'
import { inspect, watch } from './inspect'
import { answerOn, messagesOn } from './phone'

const { url, members } = company('tech-startup')
const stamp = Date.now()
const phone = `+4917${String(stamp).slice(-8)}1`
const name = `journey_${stamp}`

async function agreeing(page: Page): Promise<void> {
  const made = await ask(page, '/api/v1/contacts', {
    method: 'POST',
    body: JSON.stringify({ name: `Written ${stamp}`, phone }),
  })
  expect(made.status, made.text).toBeLessThan(300)
  const { id } = JSON.parse(made.text) as { id: string }
  const consent = { channel: 'whatsapp', purpose: 'marketing', state: 'granted', evidence: 'Ticked the box' }
  const agreed = await ask(page, `/api/v1/contacts/${id}/consents`, { method: 'PUT', body: JSON.stringify(consent) })
  expect(agreed.status, agreed.text).toBeLessThan(300)
}

test('a WhatsApp template is written, approved and sent to whoever agreed; it is read, and STOP ends it', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const problems = watch(page)
  await signIn(page, url, members.admin)
  await agreeing(page)

  await page.goto(`${url}/dashboard/content/whatsapp`)
  await page.getByRole('button', { name: 'New template' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByRole('button', { name: 'Create' }).click()
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Hello {{first_name}}, we open on Sundays.')
  await expect(page.getByText('An example is missing: text {{first_name}}.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Submit to Meta' })).toBeDisabled()
  await page.getByLabel('Example for {{first_name}}').fill('Mia')
  await page.getByLabel('Stands for {{first_name}}').selectOption('firstName')
  await page.getByLabel('If it is not known').fill('there')
  await page.getByLabel('Footer').fill('STOP ends this')
  await page.getByRole('button', { name: 'Submit to Meta' }).click()
  await expect(page.getByText('Approved', { exact: true })).toBeVisible({ timeout: 30_000 })
  await inspect(page, { url, problems }, new URL(page.url()).pathname)

  await page.goto(`${url}/dashboard/campaigns`)
  await page.getByRole('button', { name: 'New campaign' }).first().click()
  await dialog.getByLabel('Name').fill(`WhatsApp ${stamp}`)
  await dialog.getByRole('radio', { name: /^WhatsApp/ }).press('Space')
  await dialog.getByRole('button', { name: 'Create' }).click()
  await page.getByRole('combobox', { name: 'Template' }).click()
  await page.getByRole('option', { name: new RegExp(name) }).click()
  await page.getByLabel('As it is for').selectOption(`Written ${stamp}`)
  await expect(page.getByText('Hello Written, we open on Sundays.')).toBeVisible()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved').first()).toBeVisible()
  await inspect(page, { url, problems }, new URL(page.url()).pathname)
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await dialog.getByRole('button', { name: 'Send now' }).click()
  await expect(page.getByText('Done', { exact: true }).first()).toBeVisible({ timeout: 30_000 })

  const texts = async () => (await messagesOn(phone, page.request)).map(({ text }) => text)
  await expect.poll(texts).toEqual(['Hello Written, we open on Sundays.\nSTOP ends this'])
  const campaign = new URL(page.url())
  await expect(async () => {
    await page.goto(`${campaign.origin}${campaign.pathname}?state=read`)
    await expect(page.getByText(phone).first()).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 20_000 })
  await inspect(page, { url, problems }, campaign.pathname)

  const [message] = await messagesOn(phone, page.request)
  await answerOn(message, { text: 'STOP' }, page.request)
  await expect(async () => {
    await page.goto(`${url}/dashboard/settings/suppressions?q=${encodeURIComponent(phone)}`)
    await expect(page.getByText(phone).first()).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 20_000 })
  expect(problems).toEqual([])
})
