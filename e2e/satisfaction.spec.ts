import { expect, test } from '@playwright/test'
import { company, mailTo, sandboxPort, signIn } from './demo'
import { inspect, watch } from './inspect'

const { url, members } = company('tech-startup')

test('a customer is asked how they were served, by a link in the channel, and staff sees the answer', async ({
  page,
  browser,
}) => {
  test.setTimeout(90_000)
  const problems = watch(page)
  const stamp = Date.now()
  const from = `rater-${stamp}@example.com`
  await signIn(page, url, members.admin)
  await page.goto(`${url}/dashboard/settings/satisfaction`)
  const mail = page.getByRole('checkbox', { name: 'E-mail' })
  if ((await mail.getAttribute('aria-checked')) !== 'true') await mail.click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Settings saved')).toBeVisible()

  const { inbox } = JSON.parse(await page.evaluate(async () => (await fetch('/api/v1/mail-intake')).text()))
  await page.request.post(`http://localhost:${sandboxPort()}/mail/write`, {
    form: { inbox, from, subject: `Lamp ${stamp}`, text: 'The lamp is broken.', answer: '' },
    maxRedirects: 0,
  })
  await page.goto(`${url}/dashboard/inbox?channel=email`)
  await page.getByRole('link', { name: new RegExp(`Lamp ${stamp}`) }).click({ timeout: 15_000 })
  const reply = page.getByRole('textbox', { name: 'Reply to the customer' })
  await expect(reply).toBeVisible()
  const conversation = page.url()
  await reply.fill('A new one is on its way.')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await mailTo(page, from, ({ text }) => text.includes('on its way'))
  await page.getByRole('button', { name: 'Close', exact: true }).click()

  const { links } = await mailTo(page, from, (each) => each.links.some((link) => link.includes('/rate/')))
  const link = links.find((each) => each.includes('/rate/')) ?? ''
  const customer = await (await browser.newContext()).newPage()
  const seen = watch(customer)
  await inspect(customer, { url, problems: seen }, new URL(link).pathname)
  await customer.getByRole('radio', { name: 'Good', exact: true }).check()
  await customer.getByLabel('Would you like to add something?').fill(`Fast ${stamp}`)
  await customer.getByRole('button', { name: 'Send answer' }).click()
  await expect(customer.getByText('Your answer: Good')).toBeVisible()
  expect(seen).toEqual([])
  await page.goto(conversation)
  await expect(page.getByText(`The customer rated our help 4 of 5: “Fast ${stamp}”`)).toBeVisible({ timeout: 15_000 })
  expect(problems).toEqual([])
})
