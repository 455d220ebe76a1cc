import { expect, test } from '@playwright/test'
import { demo, sandboxPort, signIn } from './demo'

/** The main job: an operator makes a company, a customer asks, the assistant answers or hands over, a person replies. */
test('a company is online within a minute, answers its customers and hands over to a person', async ({ browser }) => {
  test.setTimeout(180_000)
  const { console: operator, baseUrl } = demo()
  const slug = `acme-${Date.now().toString(36)}`
  const root = new URL(baseUrl).host

  const staff = await browser.newContext()
  const consolePage = await staff.newPage()
  await signIn(consolePage, operator.url, operator)
  await consolePage.goto(`${operator.url}/provision`)
  await consolePage.getByLabel('Company name').fill('Acme Trading')
  await consolePage.getByLabel('Address', { exact: false }).first().fill(slug)
  await consolePage.getByLabel('Website').fill(`http://shopsphere-site.localhost:${sandboxPort()}/`)
  await consolePage.getByLabel('Administrator’s name').fill('Test Admin')
  await consolePage.getByLabel('Administrator’s e-mail').fill(`admin@${slug}.example`)
  const startedAt = Date.now()
  await consolePage
    .getByRole('button', { name: /provision|create/i })
    .last()
    .click()
  await consolePage.waitForURL(/\/provision\/[0-9a-f-]{36}/)
  const host = `http://${slug}.${root}`
  await expect(async () => {
    const answer = await consolePage.request.get(`http://${root}/api/tenants/current?tenantId=${slug}`)
    expect(answer.status()).toBe(200)
  }).toPass({ timeout: 60_000 })
  expect(Date.now() - startedAt).toBeLessThan(60_000)

  const customer = await browser.newContext()
  const site = await customer.newPage()
  await site.goto(host)
  await expect(site.getByRole('heading', { level: 1 })).toContainText('Acme Trading')
  await site.getByRole('button', { name: 'Chat with Acme Trading' }).click()
  const chat = site.frameLocator('iframe')
  await chat.getByLabel('Your message').fill('How long does delivery to Germany take?')
  await chat.getByLabel('Your message').press('Enter')
  await expect(chat.getByText(/working days/).first()).toBeVisible({ timeout: 20_000 })

  const inbox = await browser.newContext()
  const invited = await inbox.newPage()
  const mails = await invited.request.get(`http://localhost:${sandboxPort()}/mail.json?to=admin@${slug}.example`)
  expect(JSON.stringify(await mails.json())).toContain(slug)
})

test('a member sees a customer’s message live, takes the conversation and the customer sees the reply', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const shop = demo().tenants.find((tenant) => tenant.slug === 'ecommerce-brand')
  if (!shop) throw new Error('no demo shop')
  const customer = await browser.newContext()
  const site = await customer.newPage()
  await site.goto(shop.url)
  await site.getByRole('button', { name: /^Chat with/ }).click()
  const chat = site.frameLocator('iframe')
  const words = `I want to talk to a person about parcel ${Date.now()}`

  const team = await browser.newContext()
  const desk = await team.newPage()
  await signIn(desk, shop.url, shop.members.agent)
  await desk.goto(`${shop.url}/dashboard/inbox?view=all`)

  await chat.getByLabel('Your message').fill(words)
  await chat.getByLabel('Your message').press('Enter')
  await expect(desk.getByText(words).first()).toBeVisible({ timeout: 10_000 })
  await expect(chat.getByText('You are in line')).toBeVisible({ timeout: 15_000 })

  await desk.getByText(words).first().click()
  await desk.waitForURL(/\/inbox\/[0-9a-f-]{36}/)
  const reply = `Hello from the team ${Date.now()}`
  const composer = desk.getByRole('textbox', { name: /reply|message/i }).last()
  await composer.fill(reply)
  await composer.press('Control+Enter')
  await expect(chat.getByText(reply)).toBeVisible({ timeout: 10_000 })

  // A chat that was open is open again after a reload, with the conversation in it.
  await site.reload()
  await expect(site.frameLocator('iframe').getByText(reply)).toBeVisible({ timeout: 15_000 })
})
