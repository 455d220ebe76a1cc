import { expect, test } from '@playwright/test'
import { ask, company, signIn } from './demo'
import { inspect, watch } from './inspect'

const stamp = Date.now().toString(36)
const { url, members } = company('ecommerce-brand')

test('two subjects are tried, the rest waits, and gets the one that a person chooses', async ({ page }) => {
  test.setTimeout(120_000)
  const problems = watch(page)
  await signIn(page, url, members.admin)
  for (const name of ['first', 'second', 'third']) {
    const made = await ask(page, '/api/v1/contacts', {
      method: 'POST',
      body: JSON.stringify({ name: `${name} ${stamp}`, email: `${name}-${stamp}@example.test` }),
    })
    const { id } = JSON.parse(made.text) as { id: string }
    const consent = { channel: 'email', purpose: 'marketing', state: 'granted', evidence: 'Ticked the box' }
    await ask(page, `/api/v1/contacts/${id}/consents`, { method: 'PUT', body: JSON.stringify(consent) })
  }
  const look = { align: 'start', background: null, color: null }
  const spans = [{ text: 'Dear reader, have a look.' }]
  const content = {
    subject: `First ${stamp}`,
    preheader: 'What is new',
    blocks: [
      { id: 'b1', kind: 'text', ...look, content: [{ kind: 'paragraph', spans }] },
      { id: 'b2', kind: 'footer', address: '1 Example Street', reason: '' },
    ],
  }
  const created = await ask(page, '/api/v1/campaigns', {
    method: 'POST',
    body: JSON.stringify({ name: `Subjects ${stamp}`, content }),
  })
  const { id: campaignId } = JSON.parse(created.text) as { id: string }

  await page.goto(`${url}/dashboard/campaigns/${campaignId}`)
  await page.getByLabel('What is tried').selectOption('subject')
  await page.getByRole('textbox', { name: 'Subject of B' }).fill(`Second ${stamp}`)
  await page.getByLabel('The winner is chosen').selectOption('hand')
  await expect(page.getByText(/wait for the winner|waits for the winner/)).toBeVisible()
  await page.getByRole('button', { name: 'Show B in the editor' }).click()
  await expect(page.getByLabel('Subject', { exact: true })).toHaveValue(`Second ${stamp}`)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await inspect(page, { url, problems }, `/dashboard/campaigns/${campaignId}`)
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Send now' }).click()

  await expect(page.getByText('The rest waits until one of you chooses.')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('waits for the winner of the A/B test')).toBeVisible({ timeout: 30_000 })
  await inspect(page, { url, problems }, `/dashboard/campaigns/${campaignId}`)
  await page.getByRole('button', { name: 'Choose B' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Choose B' }).click()
  await expect(page.getByText(/chose B for the rest/)).toBeVisible()
  await expect(page.getByText('Done', { exact: true }).first()).toBeVisible({ timeout: 30_000 })
  expect(problems).toEqual([])
})
