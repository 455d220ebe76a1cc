import { expect, type Page, test } from '@playwright/test'
import { pdfOf } from '@/lib/providers/documents/documents.fixture'
import { company, sandboxPort, signIn } from './demo'
import { inspect, watch } from './inspect'

const tech = () => company('tech-startup')

async function askInChat(page: Page, question: string) {
  await page.goto(tech().url)
  await page.getByRole('button', { name: /^Chat with/ }).click()
  const chat = page.frameLocator('iframe')
  await chat.getByLabel('Your message').fill(question)
  await chat.getByLabel('Your message').press('Enter')
  return chat
}

test('a question and its answer, added by a member, is what a customer gets', async ({ page, browser }) => {
  await signIn(page, tech().url, tech().members.admin)
  await page.goto(`${tech().url}/dashboard/knowledge/new`)
  await page.getByLabel('Kind', { exact: true }).selectOption('qa')
  await page.getByLabel('Question').fill('Do you run a submarine build farm in Rotterdam?')
  await page.getByLabel('Answer').fill('Yes. The Rotterdam submarine build farm opens at 07:45 on weekdays.')
  await page.getByRole('button', { name: 'Add a source' }).click()
  await page.waitForURL(/\/knowledge\/[0-9a-f-]{36}/)

  const visitor = await (await browser.newContext()).newPage()
  const chat = await askInChat(visitor, 'When does the submarine build farm in Rotterdam open?')
  await expect(chat.getByText(/07:45/).first()).toBeVisible({ timeout: 20_000 })
})

test('pages of a website are discovered, chosen and read, each with its state', async ({ page }) => {
  test.setTimeout(90_000)
  await signIn(page, tech().url, tech().members.manager)
  await page.goto(`${tech().url}/dashboard/knowledge/new`)
  await page.getByLabel('Address').fill(`http://medicare-site.localhost:${sandboxPort()}/`)
  await page.getByRole('button', { name: 'Add a source' }).click()
  await page.waitForURL(/\/knowledge\/[0-9a-f-]{36}/)
  const choose = page.getByRole('button', { name: /^Read (the )?\d+/ })
  await expect(choose).toBeVisible({ timeout: 30_000 })
  await choose.click()
  await expect(page.getByRole('cell', { name: 'Ready' }).first()).toBeVisible({ timeout: 40_000 })
  await page.getByRole('button', { name: 'Delete' }).click()
  await page.getByLabel(/^Type/).fill('medicare-site.localhost')
  await page.getByRole('button', { name: 'Delete source' }).click()
  await page.waitForURL(/\/knowledge$/)
})

test('a PDF is uploaded, a customer asks, and the answer leads to its page', async ({ page, browser }) => {
  test.setTimeout(90_000)
  const problems = watch(page)
  const buffer = pdfOf([
    ['# Narwhal cooling', 'This manual is about the cooling of racks.'],
    ['# Coolant change', 'The narwhal coolant is changed every 19 months by a technician.'],
  ])
  await signIn(page, tech().url, tech().members.manager)
  await page.goto(`${tech().url}/dashboard/knowledge/new`)
  await page.getByLabel('Kind', { exact: true }).selectOption('file')
  const broken = { name: 'broken.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 nothing') }
  const manual = { name: 'Narwhal manual.pdf', mimeType: 'application/pdf', buffer }
  await page.locator('input[type=file]').setInputFiles([manual, broken])
  await expect(page.getByText('Ready, 2 pages')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('This file is damaged and cannot be read.')).toBeVisible({ timeout: 30_000 })

  const visitor = await (await browser.newContext()).newPage()
  const question = 'How often is the narwhal coolant changed?'
  const chat = await askInChat(visitor, question)
  await expect(chat.getByText(/19 months/).first()).toBeVisible({ timeout: 20_000 })
  await expect(chat.getByText('Narwhal manual · page 2')).toBeVisible()

  await page.goto(`${tech().url}/dashboard/inbox?view=all`)
  await page
    .getByRole('link', { name: /19 months/ })
    .first()
    .click()
  await page.getByRole('link', { name: /Narwhal manual · Page 2/ }).click()
  await page.waitForURL(/\/knowledge\/passages\//)
  await expect(page.getByText('Page 2')).toBeVisible()
  await expect(page.locator('mark')).toContainText('19 months')
  const { pathname, search } = new URL(page.url())
  await inspect(page, { url: tech().url, problems }, pathname + search)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the file' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('Narwhal manual.pdf')
})

test('a question beyond the knowledge goes to a person', async ({ page }) => {
  const chat = await askInChat(page, 'Which elephant won the chess championship of 1821?')
  await expect(chat.getByText('You are in line')).toBeVisible({ timeout: 20_000 })
})

test('an article is written, published, found by a visitor, and withdrawn', async ({ page, browser }) => {
  await signIn(page, tech().url, tech().members.manager)
  await page.goto(`${tech().url}/dashboard/articles`)
  await page.getByRole('button', { name: 'New article' }).click()
  await page.waitForURL(/\/articles\/[0-9a-f-]{36}/)
  await page.getByLabel('Title').fill('Quokka deployments')
  await page.locator('[contenteditable=true]').fill('Quokka deployments roll out to one region first.')
  await page.getByRole('button', { name: 'Save and publish' }).click()
  await expect(page.getByText('Published').first()).toBeVisible()

  const visitor = await (await browser.newContext()).newPage()
  await visitor.goto(`${tech().url}/help/search?q=quokka`)
  await visitor.getByRole('link', { name: /Quokka deployments/ }).click()
  await expect(visitor.getByText('roll out to one region first')).toBeVisible()

  await page.reload()
  await page.getByRole('button', { name: 'Unpublish' }).click()
  await expect(page.getByText('Back to draft')).toBeVisible()
  await expect(async () => {
    expect((await visitor.reload())?.status()).toBe(404)
  }).toPass({ timeout: 5_000 })
})

test('two texts that contradict are shown side by side; one lies in a folder, ends and is extended', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const problems = watch(page)
  const { url, members } = tech()
  await signIn(page, url, members.admin)
  const addText = async (name: string, text: string) => {
    await page.goto(`${url}/dashboard/knowledge/new`)
    await page.getByLabel('Kind', { exact: true }).selectOption('text')
    await page.getByLabel('Title').fill(name)
    await page.getByLabel('Text').fill(text)
    await page.getByRole('button', { name: 'Add a source' }).click()
    await page.waitForURL(/\/knowledge\/[0-9a-f-]{36}/)
  }
  await addText('Badges of visitors', 'Visitors of the walrus archive get a badge for 3 days.')
  await addText('The archive', 'Visitors of the walrus archive get a badge for 5 days.')

  const found = page.locator('li').filter({ hasText: 'a badge for 3 days' }).filter({ hasText: 'a badge for 5 days' })
  await expect(async () => {
    await page.goto(`${url}/dashboard/knowledge/findings?show=contradiction`)
    await expect(found).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 20_000 })
  await inspect(page, { url, problems }, '/dashboard/knowledge/findings?show=contradiction')
  await found.getByRole('button', { name: 'Keep both' }).click()
  await expect(found).toBeHidden()

  await page.goto(`${url}/dashboard/knowledge/folders`)
  await page.getByRole('button', { name: 'New folder' }).first().click()
  await page.getByLabel('Name').fill('Walrus')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('link', { name: 'Walrus' })).toBeVisible()
  await page.goto(`${url}/dashboard/knowledge?q=Badges`)
  await page.getByRole('link', { name: /Badges of visitors/ }).click()
  await page.waitForURL(/\/knowledge\/[0-9a-f-]{36}$/)
  await page.getByRole('main').getByRole('link', { name: 'Settings', exact: true }).click()
  await page.getByLabel('Folder').selectOption('Walrus')
  await page.getByLabel('Holds until').fill('2026-01-31')
  await page.getByRole('button', { name: 'Save' }).first().click()
  await expect(page.getByText('Settings saved')).toBeVisible()

  await page.goto(`${url}/dashboard/knowledge/freshness?reason=expired`)
  const ended = page.locator('li').filter({ hasText: 'Badges of visitors' })
  await ended.getByRole('button', { name: 'Extend by a year' }).click()
  await expect(ended).toBeHidden()
  await page.goto(`${url}/dashboard/knowledge/folders`)
  await page.getByRole('button', { name: 'Delete “Walrus”' }).click()
  await page.getByRole('radio', { name: 'They are deleted too' }).press('Space')
  await page.getByLabel(/^Type/).fill('Walrus')
  await page.getByRole('button', { name: 'Delete folder' }).click()
  await expect(page.getByRole('link', { name: 'Walrus' })).toBeHidden()
})
