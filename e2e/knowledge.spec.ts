import { expect, type Page, test } from '@playwright/test'
import { company, sandboxPort, signIn } from './demo'

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
