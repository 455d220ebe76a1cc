import { expect, test } from '@playwright/test'
import { ask, company, mailTo, sandboxPort, signIn } from './demo'
import { inspect, watch } from './inspect'
import { answerOn, messagesOn } from './phone'

const { url, members } = company('tech-startup')
const stamp = Date.now()
const phone = `+4915${String(stamp).slice(-8)}7`

test('a text message from a phone is answered in the inbox, and arrives on the phone', async ({ page }) => {
  test.setTimeout(60_000)
  const problems = watch(page)
  await signIn(page, url, members.admin)
  const made = await ask(page, '/api/v1/contacts', {
    method: 'POST',
    body: JSON.stringify({ name: `Texting ${stamp}`, phone }),
  })
  expect(made.status, made.text).toBeLessThan(300)
  const { id } = JSON.parse(made.text) as { id: string }

  const onPhone = () => messagesOn(phone, page.request)
  const texts = async () => (await onPhone()).map(({ text }) => text)

  await page.goto(`${url}/dashboard/contacts/${id}`)
  await page.getByRole('button', { name: 'Write', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Message' }).fill('Your shoes are ready.')
  await dialog.getByRole('button', { name: 'Send' }).click()
  await page.waitForURL(/\/inbox\/[0-9a-f-]{36}/)
  await expect.poll(texts).toEqual(['Your shoes are ready.'])
  const thread = page.getByRole('log')
  await expect(thread.getByText('Delivered')).toBeVisible({ timeout: 15_000 })

  const [message] = await onPhone()
  await answerOn(message, { text: 'Until when are you open?' }, page.request)
  await expect(thread.getByText('Until when are you open?')).toBeVisible({ timeout: 15_000 })
  await page.getByRole('textbox', { name: 'Reply to the customer' }).fill('Until eight.')
  await expect(page.getByText('1 part · 148 left')).toBeVisible()
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect.poll(async () => (await texts())[0]).toBe('Until eight.')
  await expect(thread.getByText('Delivered')).toHaveCount(2, { timeout: 15_000 })
  await inspect(page, { url, problems }, new URL(page.url()).pathname)

  await page.getByLabel('Channel').first().selectOption('sms')
  await expect(page).toHaveURL(/channel=sms/)
  await expect(page.getByRole('link', { name: new RegExp(`Texting ${stamp}`) })).toBeVisible()
  const stranger = phone.replace(/7$/, '8')
  const asked = { text: `Who am I? ${stamp}`, phone: stranger }
  await answerOn(message, asked, page.request)
  await expect(page.getByRole('link', { name: new RegExp(`\\${stranger}.*Who am I`) })).toBeVisible({ timeout: 15_000 })
  await answerOn(message, { text: 'STOP' }, page.request)
  await expect(thread.getByText(/wrote “STOP”/)).toBeVisible({ timeout: 15_000 })
  expect(problems).toEqual([])
})

test('a customer’s mail is answered in the inbox, and the answer to that is in the same conversation', async ({
  page,
}) => {
  test.setTimeout(60_000)
  await signIn(page, url, members.admin)
  const { inbox } = JSON.parse((await ask(page, '/api/v1/mail-intake')).text) as { inbox: string }
  const sandbox = `http://localhost:${sandboxPort()}`
  const from = `writer-${stamp}@example.com`
  const write = async (subject: string, text: string, answer = '') => {
    const sent = await page.request.post(`${sandbox}/mail/write`, {
      form: { inbox, from, subject, text, answer },
      maxRedirects: 0,
    })
    expect(sent.status()).toBeLessThan(400)
  }
  await page.goto(`${url}/dashboard/inbox?channel=email`)
  await write(`Invoice ${stamp}`, 'Could you send my invoice again?')
  await page.getByRole('link', { name: new RegExp(`Invoice ${stamp}`) }).click({ timeout: 15_000 })
  const thread = page.getByRole('log')
  await expect(thread.getByText('Could you send my invoice again?')).toBeVisible()
  await page.getByRole('textbox', { name: 'Reply to the customer' }).fill('Of course, here it comes.')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  const mail = await mailTo(page, from)
  expect(mail.subject).toBe(`Re: Invoice ${stamp}`)
  expect(mail.text).toContain('Of course, here it comes.')
  await expect(thread.getByText('Sent', { exact: true })).toBeVisible({ timeout: 15_000 })
  await write(mail.subject, 'Thank you!\n\nOn Monday, Shop wrote:\n> Of course', mail.headers['message-id'])
  await expect(thread.getByText('Thank you!')).toBeVisible({ timeout: 15_000 })
  await expect(thread.getByText('Quoted text')).toBeVisible()
})

test('a mailbox that is read brings its mails into the inbox, and says what is wrong where it cannot be read', async ({
  page,
}) => {
  test.setTimeout(90_000)
  const problems = watch(page)
  await signIn(page, url, members.admin)
  await page.goto(`${url}/dashboard/settings/email`)
  const user = `help-${stamp}@shop.example`
  await page.getByRole('button', { name: 'Add a mailbox' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Server').fill('localhost')
  await dialog.getByLabel('Encryption').selectOption('none')
  await dialog.getByLabel('Port').fill(String(sandboxPort() + 3))
  await dialog.getByLabel('User name').fill(user)
  await dialog.getByLabel('Password').fill('wrong')
  await dialog.getByRole('button', { name: 'Save' }).click()
  const mailbox = page.getByRole('region', { name: user })
  await mailbox.getByRole('button', { name: 'Test connection' }).click()
  await expect(mailbox.getByText('User name or password were refused')).toBeVisible({ timeout: 15_000 })
  await mailbox.getByRole('button', { name: 'Change' }).click()
  await dialog.getByLabel('Password').fill('right')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await mailbox.getByRole('button', { name: 'Test connection' }).click()
  await expect(mailbox.getByText('The mailbox answers.')).toBeVisible({ timeout: 15_000 })
  await inspect(page, { url, problems }, '/dashboard/settings/email')
  const mail = { inbox: user, from: `mailbox-${stamp}@example.com`, subject: `Parcel ${stamp}`, text: 'Where is it?' }
  await page.request.post(`http://localhost:${sandboxPort()}/mail/write`, { form: mail, maxRedirects: 0 })
  await mailbox.getByRole('button', { name: 'Look now' }).click()
  await page.goto(`${url}/dashboard/inbox?channel=email`)
  await page.getByRole('link', { name: new RegExp(`Parcel ${stamp}`) }).click({ timeout: 20_000 })
  await expect(page.getByRole('log').getByText('Where is it?')).toBeVisible()
  await page.getByRole('textbox', { name: 'Reply to the customer' }).fill('It comes on Monday.')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  const answer = await mailTo(page, mail.from)
  expect(answer.subject).toBe(`Re: Parcel ${stamp}`)
  expect(answer.text).toContain('It comes on Monday.')
  expect(problems).toEqual([])
})
