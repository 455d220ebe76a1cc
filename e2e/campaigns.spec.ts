import { expect, type Page, test } from '@playwright/test'
import { ask, company, mailTo, signIn } from './demo'
import { inspect, watch } from './inspect'

const stamp = Date.now().toString(36)
const { url, members } = company('ecommerce-brand')
const address = `reader-${stamp}@example.test`

async function told<Answer>(page: Page, method: string, path: string, body: object): Promise<Answer> {
  const { status, text } = await ask(page, `/api/v1${path}`, { method, body: JSON.stringify(body) })
  expect(status, text).toBeLessThan(300)
  const answer = JSON.parse(text) as { data?: Answer } & Answer
  return answer.data ?? answer
}

test('a campaign is made, sent to whoever agreed, read, and left by one click', async ({ page, browser }) => {
  test.setTimeout(180_000)
  const problems = watch(page)
  await signIn(page, url, members.admin)
  const contact = await told<{ id: string }>(page, 'POST', '/contacts', { name: `Reader ${stamp}`, email: address })
  await told(page, 'PUT', `/contacts/${contact.id}/consents`, {
    channel: 'email',
    purpose: 'marketing',
    state: 'granted',
    evidence: 'Ticked the box',
  })
  const paragraph = {
    kind: 'paragraph',
    spans: [{ text: 'Dear {{firstName|reader}}, ' }, { text: 'look here', href: `${url}/help` }],
  }
  const look = { align: 'start', background: null, color: null }
  const content = {
    subject: `News ${stamp}`,
    preheader: 'What is new',
    blocks: [
      { id: 'b1', kind: 'text', ...look, content: [paragraph] },
      { id: 'b2', kind: 'footer', address: '1 Example Street', reason: '' },
    ],
  }

  await page.goto(`${url}/dashboard/campaigns`)
  await page.getByRole('button', { name: 'New campaign' }).first().click()
  await page.getByRole('dialog').getByLabel('Name').fill(`Spring ${stamp}`)
  await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Spring ${stamp}` })).toBeVisible()
  const campaignId = page.url().split('/').at(-1) ?? ''
  // The subject is still missing: it cannot be sent like that.
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(page.getByRole('dialog').getByText('The mail has mistakes')).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()

  await told(page, 'PATCH', `/campaigns/${campaignId}`, { version: 1, content })
  await page.reload()
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Send now' }).click()
  await expect(page.getByText('Done', { exact: true }).first()).toBeVisible({ timeout: 30_000 })
  await inspect(page, { url, problems }, `/dashboard/campaigns/${campaignId}`)

  const mail = await mailTo(page, address, ({ subject }) => subject === `News ${stamp}`)
  const link = mail.links.find((found) => found.includes('/mail/c/')) ?? ''
  const preferences = mail.links.find((found) => found.includes('/preferences/')) ?? ''
  const reader = await browser.newPage()
  await reader.goto(link)
  await expect(reader).toHaveURL(`${url}/help`)
  await reader.goto(preferences)
  await expect(reader.getByText('You get them.')).toBeVisible()
  await inspect(reader, { url, problems: watch(reader) }, new URL(preferences).pathname)
  await reader.goto(preferences)
  await reader.getByRole('button', { name: 'Unsubscribe' }).click()
  await expect(reader.getByText('You do not get them.')).toBeVisible()
  // A program that only follows links changes nothing.
  await reader.getByRole('button', { name: 'Subscribe again' }).click()
  await expect(reader.getByText('You get them.')).toBeVisible()
  await reader.goto(preferences.replace('/preferences/', '/mail/u/'))
  await expect(reader.getByText('You get them.')).toBeVisible()
  await reader.close()

  // The mailbox is closed later: its server says so by mail, twice.
  const intake = JSON.parse((await ask(page, '/api/v1/mail-intake')).text) as { reports: string }
  const { pathname: reports } = new URL(intake.reports)
  const returned = [
    `Message-ID: <closed-${stamp}@mx.example>`,
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b1',
    '',
    '--b1',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    '',
    `Final-Recipient: rfc822; ${address}`,
    'Action: failed',
    'Status: 5.1.1',
    '--b1--',
  ].join('\r\n')
  const hand = (path: string, body: string) => ask(page, path, { method: 'POST', body })
  for (const recorded of [1, 0]) {
    expect(JSON.parse((await hand(reports, returned)).text)).toEqual({ recorded, received: 1 })
  }
  expect((await hand(reports.replace(/[^/]+$/, 'guessed'), returned)).status).toBe(404)
  expect((await hand(reports, 'x'.repeat(1_100_000))).status).toBe(413)
  expect((await hand(reports.replace('/reports/', '/events/'), '{"events":[{}]}')).status).toBe(400)
  await page.goto(`${url}/dashboard/settings/suppressions?q=${encodeURIComponent(address)}`)
  await expect(page.getByRole('row', { name: new RegExp(address) })).toContainText('Bounced')

  await page.goto(`${url}/dashboard/campaigns/${campaignId}?state=clicked`)
  await expect(page.getByRole('row', { name: new RegExp(address) })).toBeVisible()
  await page.getByRole('button', { name: 'Copy' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Spring ${stamp} (2)` })).toBeVisible()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await page.waitForURL(`${url}/dashboard/campaigns`)
  expect(problems).toEqual([])
})
