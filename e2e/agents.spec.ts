import { expect, type Page, test } from '@playwright/test'
import { company, signIn } from './demo'

const shop = () => company('ecommerce-brand')

async function openAgent(page: Page, part = ''): Promise<string> {
  await page.goto(`${shop().url}/dashboard/agents`)
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click()
  await page.waitForURL(/\/agents\/[0-9a-f-]{36}$/)
  const folder = new URL(page.url()).pathname
  if (part) await page.goto(`${shop().url}${folder}/${part}`)
  return folder
}

async function publish(page: Page, note: string): Promise<void> {
  await page.getByRole('button', { name: 'Publish' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What is this version for?').fill(note)
  await dialog.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByText('Customers do not get these changes yet')).toHaveCount(0)
}

test('an agent is edited, tried, tested, published and rolled back', async ({ page }) => {
  test.setTimeout(120_000)
  await signIn(page, shop().url, shop().members.admin)
  const folder = await openAgent(page)
  const before = await page.getByLabel('Tone').inputValue()
  await page.getByLabel('Tone').fill('Formal and brief')
  await page.getByRole('button', { name: 'Save draft' }).click()
  await expect(page.getByText('Customers do not get these changes yet')).toBeVisible()

  await page.goto(`${shop().url}${folder}/try`)
  await page.getByLabel('Question').fill('How long do I have to return something?')
  await page.getByRole('button', { name: 'Ask' }).click()
  await page.getByText('What the model was told').click({ timeout: 20_000 })
  await expect(page.getByText('Tone: Formal and brief')).toBeVisible()

  await page.goto(`${shop().url}${folder}/tests/new`)
  await page.getByLabel('Name').fill('Returns')
  await page.getByLabel('Message 1').fill('How long do I have to return something?')
  await page.getByLabel('Words').fill('60 days')
  await page.getByLabel('Words').press('Enter')
  await page.getByRole('button', { name: 'Save' }).last().click()
  await page.waitForURL(/\/tests$/)
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Run the test' }).click()
  await expect(page.getByRole('dialog').getByText('The test holds.')).toBeVisible({ timeout: 30_000 })
  await page.keyboard.press('Escape')
  await expect(page.getByText('With the changes: Holds')).toBeVisible()

  await publish(page, 'For the trade fair')
  await page.goto(`${shop().url}${folder}/history`)
  await expect(page.getByText('For the trade fair').first()).toBeVisible()
  await page.getByRole('button', { name: 'Go back to it' }).first().click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Go back to it' }).click()
  await expect(page.getByText(/Brought back from version \d/).first()).toBeVisible()
  await page.goto(`${shop().url}${folder}`)
  await expect(page.getByLabel('Tone')).toHaveValue(before)

  await page.goto(`${shop().url}${folder}/tests`)
  await page.getByRole('link', { name: 'Returns', exact: true }).click()
  await page.getByRole('button', { name: 'Delete test' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete test' }).click()
  await expect(page.getByText('No test yet')).toBeVisible()
})

test('what an agent wants to do waits in the inbox until a person approves it', async ({ page, browser }) => {
  test.setTimeout(90_000)
  await signIn(page, shop().url, shop().members.admin)
  await openAgent(page, 'tools')
  await page.getByLabel('Create a lead').selectOption('ask')
  await page.getByRole('button', { name: 'Save draft' }).click()
  await publish(page, '')

  const visitor = await (await browser.newContext()).newPage()
  await visitor.goto(shop().url)
  await visitor.getByRole('button', { name: /^Chat with/ }).click()
  const chat = visitor.frameLocator('iframe')
  const words = `Please send me an offer for ${Date.now()} mugs`
  await chat.getByLabel('Your message').fill(words)
  await chat.getByLabel('Your message').press('Enter')
  await expect(chat.getByText('A colleague will confirm it').first()).toBeVisible({ timeout: 20_000 })

  await page.goto(`${shop().url}/dashboard/inbox?view=all`)
  await page.getByText(words).or(page.getByText('A colleague will confirm it')).first().click()
  const card = page.getByRole('article').filter({ hasText: 'asks for your approval' })
  await expect(card).toContainText(words.slice(0, 40))
  await card.getByRole('button', { name: 'Approve' }).click()
  await expect(card).toHaveCount(0)
  await page.getByText(/The agent did \d/).click()
  await expect(page.getByText('done', { exact: true }).first()).toBeVisible({ timeout: 15_000 })
})

test('what is typed and chosen before the page’s script has arrived is kept', async ({ page }) => {
  await signIn(page, shop().url, shop().members.admin)
  const folder = await openAgent(page)
  const before = await page.getByLabel('Tone').inputValue()
  let arrive = () => {}
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await arrived
    await route.continue()
  })
  await page.goto(`${shop().url}${folder}`, { waitUntil: 'commit' })
  await page.getByLabel('Tone').fill('Warm, on a slow line')
  await page.getByLabel('Language').selectOption('de')
  arrive()
  await page.waitForLoadState('load')
  await page.getByRole('button', { name: 'Save draft' }).click()
  await expect(page.getByText('Customers do not get these changes yet')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Tone')).toHaveValue('Warm, on a slow line')
  await expect(page.getByLabel('Language')).toHaveValue('de')

  await page.getByRole('button', { name: 'Discard changes' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Discard changes' }).click()
  await expect(page.getByLabel('Tone')).toHaveValue(before)
})
