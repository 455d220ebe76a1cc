import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type FrameLocator, type Page, test } from '@playwright/test'
import { company, mailTo, signIn } from './demo'
import { inspect, watch } from './inspect'

const stamp = Date.now().toString(36)
const { url, members } = company('ecommerce-brand')
const address = `visitor-${stamp}@example.test`

/** Programs answer at once, people do not: what comes sooner after the form was shown is taken for spam (its token says when). */
async function readForm(form: Page | FrameLocator): Promise<void> {
  const token = form.locator('input[name=token]').first()
  await expect
    .poll(async () => Date.now() - Number.parseInt((await token.inputValue()).split('.')[0] ?? '', 36))
    .toBeGreaterThan(1_600)
}

async function newForm(page: Page, name: string): Promise<void> {
  await signIn(page, url, members.admin)
  await page.goto(`${url}/dashboard/forms`)
  await page.getByRole('button', { name: 'New form' }).first().click()
  await page.getByRole('dialog').getByLabel('Name').fill(name)
  await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click()
}

test('a form is made and stands in a page; a visitor without a script answers, confirms, and is a contact with consent', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  const problems = watch(page)
  await newForm(page, `Letter ${stamp}`)
  await expect(page.getByRole('heading', { level: 1, name: `Letter ${stamp}` })).toBeVisible()
  await page.getByRole('combobox', { name: 'Add a field' }).selectOption({ label: 'Company' })
  await page.getByRole('switch', { name: 'Open to visitors' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('link', { name: 'Open the form' })).toBeVisible()

  await page.goto(`${url}/dashboard/pages`)
  await page.getByRole('button', { name: 'New page' }).first().click()
  await page.getByRole('dialog').getByLabel('Name').fill(`Offer ${stamp}`)
  await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Offer ${stamp}` })).toBeVisible()
  await page.getByRole('combobox', { name: 'Add a block' }).selectOption('form')
  await page.locator('summary').last().click()
  await page.getByRole('combobox', { name: 'Form', exact: true }).selectOption({ label: `Letter ${stamp}` })
  await page.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByRole('link', { name: 'Open the page' })).toBeVisible()
  const pageUrl = (await page.getByRole('link', { name: 'Open the page' }).getAttribute('href')) ?? ''

  const context = await browser.newContext({ javaScriptEnabled: false })
  const visitor = await context.newPage()
  await visitor.goto(`${pageUrl}?utm_source=poster`)
  await visitor.getByLabel('Name').fill('Eva Maier')
  await visitor.getByLabel('E-mail').first().fill('no address')
  await readForm(visitor)
  await visitor.getByRole('button', { name: 'Send' }).click()
  await expect(visitor.getByText('is not an e-mail address')).toBeVisible()
  await expect(visitor.getByLabel('Name')).toHaveValue('Eva Maier')
  await visitor.getByLabel('E-mail').first().fill(address)
  await visitor.getByRole('checkbox').check()
  await readForm(visitor)
  await visitor.getByRole('button', { name: 'Send' }).click()
  await expect(visitor.getByText('Please open the mail')).toBeVisible()

  const mail = await mailTo(visitor, address)
  expect(mail.subject).toContain(`Letter ${stamp}`)
  const link = mail.links.find((found) => found.includes('/forms/confirm/')) ?? ''
  await visitor.goto(link)
  await expect(visitor.getByText('Eva Maier')).toBeVisible()
  await visitor.getByRole('button', { name: 'Confirm' }).click()
  await expect(visitor.getByRole('heading', { name: 'Confirmed' })).toBeVisible()
  await context.close()
  await inspect(page, { url, problems }, new URL(link).pathname)

  await page.goto(`${url}/dashboard/forms`)
  await page.getByRole('link', { name: `Letter ${stamp}` }).click()
  await page.getByRole('link', { name: 'Answers', exact: true }).click()
  await expect(page.getByText('Confirmed')).toBeVisible()
  await page.getByRole('link', { name: 'Open contact' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Eva Maier' })).toBeVisible()
  await expect(page.getByText('confirmed by e-mail').first()).toBeVisible()
  expect(problems).toEqual([])
})

test('a form stands on a foreign site by one script tag; who answers there and confirms is a contact and a lead', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  await newForm(page, `Abroad ${stamp}`)
  await page.getByRole('switch', { name: 'Open to visitors' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  const form = await page.getByRole('link', { name: 'Open the form' }).getAttribute('href')

  const script = `<script src="${new URL(form ?? '', url).href}/embed.js" async></script>`
  const hostile = '<style>*{all:unset;color:red!important}</style>'
  const site = http.createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(`<!doctype html><title>Foreign</title>${hostile}<p>A site of its own</p>${script}`)
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  const foreign = `http://shop.foreign.localhost:${(site.address() as AddressInfo).port}`
  const context = await browser.newContext()
  try {
    const visitor = await context.newPage()
    await visitor.goto(`${foreign}/?utm_source=partner`)
    const frame = visitor.frameLocator('iframe')
    await frame.getByLabel('Name').fill('Noor Haddad')
    await frame.getByLabel('E-mail').first().fill(`abroad-${stamp}@example.test`)
    await frame.getByRole('checkbox').check()
    await readForm(frame)
    await frame.getByRole('button', { name: 'Send' }).click()
    await expect(frame.getByText('Please open the mail')).toBeVisible()
    expect(await context.cookies(foreign)).toEqual([])
    const mail = await mailTo(visitor, `abroad-${stamp}@example.test`)
    await visitor.goto(mail.links.find((found) => found.includes('/forms/confirm/')) ?? '')
    await visitor.getByRole('button', { name: 'Confirm' }).click()
    await expect(visitor.getByRole('heading', { name: 'Confirmed' })).toBeVisible()
  } finally {
    await context.close()
    site.close()
  }

  await page.getByRole('link', { name: 'Answers', exact: true }).click()
  await page.getByRole('link', { name: 'Open contact' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Noor Haddad' })).toBeVisible()
  await page.goto(`${url}/dashboard/leads?q=${encodeURIComponent(`Abroad ${stamp}`)}`)
  await page.getByRole('link', { name: `Abroad ${stamp}` }).click()
  await expect(page.getByText('partner', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: `Abroad ${stamp}` }).click()
  await expect(page).toHaveURL(/\/dashboard\/forms\//)
})
