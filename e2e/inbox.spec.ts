import { expect, type Page, test } from '@playwright/test'
import { company, mailTo, signIn } from './demo'

/** A picture of one point. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const shop = () => company('ecommerce-brand')

async function openDesk(page: Page, words: string) {
  await signIn(page, shop().url, shop().members.admin)
  await page.goto(`${shop().url}/dashboard/inbox?view=all`)
  await page.getByText(words).first().click()
  await page.waitForURL(/\/inbox\/[0-9a-f-]{36}/)
}

test('what a visitor writes in the contact form is answered by e-mail', async ({ page, browser }) => {
  const email = `visitor-${Date.now().toString(36)}@example.com`
  const words = `Do you print photos on mugs? ${Date.now()}`
  const visitor = await (await browser.newContext()).newPage()
  await visitor.goto(`${shop().url}/#contact`)
  const form = visitor.locator('#contact')
  await form.getByLabel(/^Name|Your name/).fill('Visitor (demo)')
  await form.getByLabel(/e-mail/i).fill(email)
  await form.getByLabel(/message/i).fill(words)
  await form.getByRole('button', { name: /send/i }).click()
  await expect(form.getByText(/thank/i)).toBeVisible()

  await openDesk(page, words)
  await expect(page.getByText(`This goes by e-mail to ${email}`)).toBeVisible()
  await page.getByRole('textbox', { name: 'Reply to the customer' }).fill('We do, in two sizes.')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  const mail = await mailTo(page, email)
  expect(mail.text).toContain('We do, in two sizes.')
})

test('a member notes, replies with a canned reply, snoozes, closes and reopens by keyboard and menu', async ({
  page,
  browser,
}) => {
  test.setTimeout(90_000)
  const words = `A person please, about voucher ${Date.now()}`
  const visitor = await (await browser.newContext()).newPage()
  await visitor.goto(shop().url)
  await visitor.getByRole('button', { name: /^Chat with/ }).click()
  const chat = visitor.frameLocator('iframe')
  await chat.getByLabel('Your message').fill(words)
  await chat.getByLabel('Your message').press('Enter')
  await expect(chat.getByText('You are in line')).toBeVisible({ timeout: 15_000 })

  await openDesk(page, words)
  await page.getByRole('button', { name: 'Take over' }).click()
  await expect(page.getByRole('button', { name: 'Take over' })).toHaveCount(0)
  await page
    .getByRole('tab', { name: 'Note' })
    .or(page.getByRole('button', { name: 'Note', exact: true }))
    .first()
    .click()
  const note = page.getByRole('textbox', { name: 'Note for your team' })
  await note.fill('Voucher was issued twice.')
  await note.press('Control+Enter')
  await expect(page.getByText('Voucher was issued twice.').first()).toBeVisible()

  await page
    .getByRole('tab', { name: 'Reply' })
    .or(page.getByRole('button', { name: 'Reply', exact: true }))
    .first()
    .click()
  const reply = page.getByRole('textbox', { name: 'Reply to the customer' })
  await reply.fill('/hel')
  await page.getByRole('option', { name: /hello/i }).first().click()
  await expect(reply).toHaveValue(/Hello/)
  await reply.press('Control+Enter')
  await expect(chat.getByText(/Thank you for writing to us/)).toBeVisible()
  await expect(chat.getByText('Voucher was issued twice.')).toHaveCount(0)

  const voucher = { name: 'voucher.png', mimeType: 'image/png', buffer: PIXEL }
  await chat
    .getByLabel('Attach a file')
    .first()
    .setInputFiles([{ ...voucher, buffer: Buffer.alloc(0) }, voucher])
  await expect(chat.getByText('voucher.png is empty.')).toBeVisible()
  await chat.getByRole('button', { name: 'Send message' }).click()
  await expect(chat.getByRole('link', { name: 'voucher.png' })).toBeVisible({ timeout: 15_000 })
  await expect(page.getByRole('log').getByAltText('voucher.png')).toBeVisible({ timeout: 15_000 })

  await page.getByRole('button', { name: 'Snooze' }).click()
  await page.getByRole('menuitem', { name: /Tomorrow morning/ }).click()
  await expect(page.getByText('Conversation snoozed')).toBeVisible()
  await page.goto(`${shop().url}/dashboard/inbox?view=all&status=snoozed`)
  await page
    .getByText(/voucher\.png$/)
    .first()
    .click()
  await expect(page.getByText(/Snoozed until/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Reopen' }).click()
  await expect(page.getByRole('button', { name: 'Close', exact: true })).toBeVisible()
  await page.locator('body').click({ position: { x: 5, y: 5 } })
  await page.keyboard.press('e')
  await expect(page.getByText('Conversation closed')).toBeVisible()
  await expect(chat.getByText(/This conversation was closed/)).toBeVisible()
})
