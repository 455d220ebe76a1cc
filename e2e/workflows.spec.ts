import { expect, test } from '@playwright/test'
import { ask, company, signIn } from './demo'
import { watch } from './inspect'

const stamp = Date.now().toString(36)
const { url, members } = company('tech-startup')

test('a workflow is put together, tried, put to use, asks a visitor for an address and hands over', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  const problems = watch(page)
  await signIn(page, url, members.admin)
  await page.goto(`${url}/dashboard/workflows`)
  await page.getByRole('button', { name: 'New workflow' }).first().click()
  await page.getByRole('dialog').getByLabel('Name').fill(`Address ${stamp}`)
  await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Address ${stamp}` })).toBeVisible()

  await page.getByLabel('It begins when').selectOption('message')
  await page.getByLabel('Words', { exact: true }).fill(`newsletter${stamp}`)
  await page.getByLabel('Words', { exact: true }).press('Enter')
  await page.getByRole('button', { name: 'Add a step' }).click()
  await page.getByRole('menuitem', { name: 'Ask', exact: true }).click()
  await page.getByRole('button', { name: 'Put to use' }).click()
  await expect(page.getByText('It says nothing yet.')).toBeVisible()
  await page.getByLabel('Question', { exact: true }).fill('Which address may we write to?')
  await page.getByLabel('The answer is').selectOption('email')
  await page.getByLabel('Name of the answer').fill('address')
  await page.getByLabel('Also keep it with the contact as').selectOption('email')
  await page.getByRole('button', { name: 'Add a step' }).click()
  await page.getByRole('menuitem', { name: 'Hand over' }).click()

  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  const tried = page.getByRole('list', { name: 'Conversation' })
  await expect(tried.getByText('Which address may we write to?')).toBeVisible()
  await page.getByLabel('Answer', { exact: true }).fill('mia@example.test')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(tried.getByText('Hands over.')).toBeVisible()
  await page.getByRole('button', { name: 'Put to use' }).click()
  await expect(page.getByText('The workflow is in use.')).toBeVisible()

  const visitor = await (await browser.newContext()).newPage()
  await visitor.goto(url)
  await visitor.getByRole('button', { name: /^Chat with/ }).click()
  const chat = visitor.frameLocator('iframe')
  const write = async (words: string) => {
    await chat.getByLabel('Your message').fill(words)
    await chat.getByLabel('Your message').press('Enter')
  }
  await write(`newsletter${stamp} please`)
  await expect(chat.getByText('Which address may we write to?')).toBeVisible({ timeout: 15_000 })
  await write('no')
  await expect(chat.getByText('Which address may we write to?')).toHaveCount(2, { timeout: 15_000 })
  await write(`mia-${stamp}@example.test`)
  await expect(chat.getByText('A person from our team was asked to join')).toBeVisible({ timeout: 15_000 })
  await visitor.close()

  const workflowId = page.url().split('/').at(-1) ?? ''
  const { status, text } = await ask(page, `/api/v1/workflows/${workflowId}/runs`)
  expect(status).toBe(200)
  expect(JSON.parse(text)).toMatchObject({
    items: [{ state: 'finished', answers: { address: `mia-${stamp}@example.test` } }],
  })
  await page.goto(`${url}/dashboard/workflows/${workflowId}/runs`)
  await expect(page.getByText(`mia-${stamp}@example.test`).first()).toBeVisible()
  expect(problems).toEqual([])
})
