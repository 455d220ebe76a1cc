import { expect, type Page, test } from '@playwright/test'
import { ask, company, mailTo, sandboxPort, signIn } from './demo'
import { inspect, watch } from './inspect'
import { answerOn, messagesOn, writeFrom } from './phone'

const { url, members } = company('ecommerce-brand')
const stamp = Date.now()
const phone = `+4916${String(stamp).slice(-8)}3`
const template = `order_news_${stamp}`
const DAY_MS = 86_400_000

async function call<Answer>(page: Page, method: string, path: string, input?: object): Promise<Answer> {
  const body = input ? { body: JSON.stringify(input) } : {}
  const { status, text } = await ask(page, `/api/v1${path}`, { method, ...body })
  expect(status, text).toBeLessThan(300)
  return JSON.parse(text) as Answer
}

/** What somebody has to have done before: an approved template, an assistant on WhatsApp, customers who are asked how it was. */
async function prepare(page: Page): Promise<void> {
  const content = {
    header: null,
    body: 'News: your order is on its way to you.',
    footer: '',
    buttons: [],
    examples: {},
  }
  const made = await call<{ id: string }>(page, 'POST', '/whatsapp-templates', {
    name: template,
    category: 'utility',
    content,
  })
  await call(page, 'POST', `/whatsapp-templates/${made.id}/submit`, {})
  const [agent] = await call<{ id: string; version: number; channels: string[] }[]>(page, 'GET', '/agents')
  if (!agent) throw new Error('the demo has no assistant')
  const channels = [...new Set([...agent.channels, 'whatsapp'])]
  await call(page, 'PATCH', `/agents/${agent.id}`, { version: agent.version, channels })
  await page.goto(`${url}/dashboard/settings/satisfaction`)
  const whatsapp = page.getByRole('checkbox', { name: 'WhatsApp' })
  if ((await whatsapp.getAttribute('aria-checked')) !== 'true') await whatsapp.click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Settings saved')).toBeVisible()
  const isApproved = async () => (await call<{ status: string }>(page, 'GET', `/whatsapp-templates/${made.id}`)).status
  await expect.poll(isApproved, { timeout: 20_000 }).toBe('approved')
}

test('a customer on WhatsApp is answered with a source, then by a person on a phone, by a template a day later, and rates', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000)
  const problems = watch(page)
  await signIn(page, url, members.admin)
  await page.goto(`${url}/dashboard/settings/channels/whatsapp`)
  await expect(page.getByText('The sandbox stands in')).toBeVisible()
  await page.getByRole('button', { name: 'Test connection' }).first().click()
  await expect(page.getByText('The provider knows us: Sandbox')).toBeVisible({ timeout: 15_000 })
  await prepare(page)
  const { items } = await call<{ items: { numberRef: string }[] }>(page, 'GET', '/channels?kind=whatsapp')

  const said = () => messagesOn(phone, page.request)
  const latest = async () => (await said())[0]?.text ?? ''
  const question = 'How long do I have to return something?'
  await writeFrom({ company: items[0]?.numberRef ?? '', phone, text: question }, page.request)
  await expect.poll(latest, { timeout: 30_000 }).toMatch(/60 days[\s\S]*https?:\/\//)
  await answerOn((await said())[0], { text: 'I want to talk to a person' }, page.request)
  await expect.poll(latest, { timeout: 30_000 }).toContain('A person from our team was asked to join')

  const desk = await (await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true })).newPage()
  const seen = watch(desk)
  await signIn(desk, url, members.agent)
  await desk.goto(`${url}/dashboard/inbox?view=all&channel=whatsapp`)
  await desk.getByRole('link', { name: new RegExp(`\\${phone}`) }).click({ timeout: 15_000 })
  await desk.waitForURL(/\/inbox\/[0-9a-f-]{36}/)
  const conversation = new URL(desk.url()).pathname
  await expect(desk.getByText(/You can answer in words for/)).toBeVisible()
  await desk.getByRole('textbox', { name: 'Reply to the customer' }).fill('I am here. Your parcel leaves today.')
  await desk.getByRole('button', { name: 'Send', exact: true }).click()
  await expect.poll(latest).toBe('I am here. Your parcel leaves today.')
  await inspect(desk, { url, problems: seen }, conversation)

  await desk.clock.setSystemTime(Date.now() + DAY_MS + 3_600_000)
  await expect(desk.getByText(/More than 24 hours have passed/)).toBeVisible({ timeout: 30_000 })
  await desk.getByLabel('Template', { exact: true }).selectOption({ label: `${template} (en)` })
  await desk.getByRole('button', { name: 'Send', exact: true }).click()
  await expect.poll(latest).toBe('News: your order is on its way to you.')
  expect(seen).toEqual([])
  await desk.close()

  await page.goto(`${url}${conversation}`)
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await expect.poll(latest, { timeout: 15_000 }).toContain('/rate/')
  const link = /https?:\S+\/rate\/\S+/.exec(await latest())?.[0] ?? ''
  const customer = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  await customer.goto(link)
  await customer.getByRole('radio', { name: 'Good', exact: true }).check()
  await customer.getByRole('button', { name: 'Send answer' }).click()
  await expect(customer.getByText('Your answer: Good')).toBeVisible()
  await page.goto(`${url}${conversation}`)
  await expect(page.getByText('The customer rated our help 4 of 5')).toBeVisible({ timeout: 15_000 })
  expect(problems).toEqual([])
})

test('a customer’s mail is answered with a source; who asks for a person gets one, and rates', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  await signIn(page, url, members.admin)
  const from = `buyer-${stamp}@example.com`
  const { inbox } = await call<{ inbox: string }>(page, 'GET', '/mail-intake')
  const [agent] = await call<{ id: string; version: number; channels: string[] }[]>(page, 'GET', '/agents')
  const channels = [...new Set([...(agent?.channels ?? []), 'email'])]
  await call(page, 'PATCH', `/agents/${agent?.id}`, { version: agent?.version, channels })
  const { settings } = await call<{ settings: { channels: string[] } }>(page, 'GET', '/survey-settings')
  await call(page, 'PUT', '/survey-settings', { ...settings, channels: [...new Set([...settings.channels, 'email'])] })

  const write = (subject: string, text: string, answer = '') =>
    page.request.post(`http://localhost:${sandboxPort()}/mail/write`, {
      form: { inbox, from, subject, text, answer },
      maxRedirects: 0,
    })
  await write(`Returns ${stamp}`, 'How long do I have to return something?')
  const answer = await mailTo(page, from, ({ text }) => text.includes('60 days'))
  expect(answer.text).toMatch(/https?:\/\//)
  await write(answer.subject, 'I want to talk to a person, please.', answer.headers['message-id'])
  await mailTo(page, from, ({ text }) => text.includes('A person from our team was asked to join'))

  const desk = await (await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true })).newPage()
  await signIn(desk, url, members.agent)
  await desk.goto(`${url}/dashboard/inbox?view=all&channel=email`)
  await desk.getByRole('link', { name: new RegExp(`Returns ${stamp}`) }).click({ timeout: 15_000 })
  await desk.getByRole('textbox', { name: 'Reply to the customer' }).fill('I take care of it.')
  await desk.getByRole('button', { name: 'Send', exact: true }).click()
  await mailTo(page, from, ({ text }) => text.includes('I take care of it.'))
  await desk.close()

  await page.goto(`${url}/dashboard/inbox?view=all&channel=email`)
  await page.getByRole('link', { name: new RegExp(`Returns ${stamp}`) }).click()
  await page.waitForURL(/\/inbox\/[0-9a-f-]{36}/)
  const conversation = page.url()
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  const { links } = await mailTo(page, from, (each) => each.links.some((link) => link.includes('/rate/')))
  const customer = await (await browser.newContext()).newPage()
  await customer.goto(links.find((each) => each.includes('/rate/')) ?? '')
  await customer.getByRole('radio', { name: 'Good', exact: true }).check()
  await customer.getByRole('button', { name: 'Send answer' }).click()
  await expect(customer.getByText('Your answer: Good')).toBeVisible()
  await page.goto(conversation)
  await expect(page.getByText('The customer rated our help 4 of 5')).toBeVisible({ timeout: 15_000 })
})
