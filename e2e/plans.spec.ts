import { expect, type Page, test } from '@playwright/test'
import { ask, demo, signIn } from './demo'
import { provision } from './provision'

async function changePlan(staff: Page, company: string, plan: string): Promise<void> {
  const { console: operator } = demo()
  await staff.goto(`${operator.url}/companies?q=${encodeURIComponent(company)}`)
  await staff.getByRole('link', { name: company }).first().click()
  await staff.getByLabel('Plan', { exact: true }).selectOption(plan)
  await staff.getByRole('button', { name: 'Change plan' }).click()
  await expect(staff.getByText('Plan changed')).toBeVisible()
}

test('a gate says what it needs, opens at once with the plan, and a downgrade deletes nothing', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000)
  const staff = await (await browser.newContext()).newPage()
  await signIn(staff, demo().console.url, demo().console)
  const { name, site, email, password } = await provision(staff, `plans-${Date.now().toString(36)}`, 'free')

  await signIn(page, site, { email, password })
  await expect(page).toHaveURL(/\/dashboard\/welcome/)
  await page.getByRole('button', { name: 'Hide the guide' }).click()
  await expect(page).toHaveURL(/\/dashboard$/)
  await expect(page.getByRole('link', { name: /^Analytics.*Not in your plan/ })).toBeVisible()
  await page.goto(`${site}/dashboard/analytics`)
  await expect(page.getByText('This feature requires Starter plan')).toBeVisible()
  await page.getByRole('link', { name: 'Upgrade Now' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Plan & usage' })).toBeVisible()
  await expect(page.getByText('0 of 100', { exact: false }).first()).toBeVisible()

  await changePlan(staff, name, 'professional')
  await expect(async () => {
    await page.goto(`${site}/dashboard/analytics`)
    await expect(page.getByRole('heading', { name: 'History' })).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 5_000 })
  await expect(page.getByText('This feature requires')).toHaveCount(0)
  for (const agent of ['Second agent', 'Third agent']) {
    expect(
      (await ask(page, '/api/v1/agents', { method: 'POST', body: JSON.stringify({ name: agent }) })).status,
    ).toBeLessThan(300)
  }

  await changePlan(staff, name, 'free')
  await expect(async () => {
    await page.goto(`${site}/dashboard/settings/usage`)
    await expect(page.getByText('You have more than your plan allows')).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 5_000 })
  await expect(page.getByText('Agents: 3 of 1')).toBeVisible()
  await expect(page.getByText('Second agent, Third agent')).toBeVisible()
  const refused = await ask(page, '/api/v1/agents', { method: 'POST', body: JSON.stringify({ name: 'Fourth' }) })
  expect(refused.status).toBe(403)
  expect(refused.text).toContain('Resource limit exceeded. Upgrade plan to increase agents limit.')
  const { text } = await ask(page, '/api/v1/agents')
  expect(text).toContain('Second agent')
  const [second] = (JSON.parse(text) as { id: string; name: string }[]).filter((agent) => agent.name === 'Second agent')
  const changed = await ask(page, `/api/v1/agents/${second?.id}`, {
    method: 'PATCH',
    body: JSON.stringify({ version: 1, name: 'Renamed' }),
  })
  expect(changed.status).toBe(403)
  expect(changed.text).toContain('read-only')
})

test('a plan gets a new version in the console, and running companies keep theirs until they are moved', async ({
  page,
}) => {
  test.setTimeout(90_000)
  const { console: operator } = demo()
  await signIn(page, operator.url, operator)
  await page.goto(`${operator.url}/plans/new`)
  const id = `gold-${Date.now().toString(36)}`
  await page.getByRole('textbox', { name: 'Id', exact: true }).fill(id)
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(`Gold ${id}`)
  await page.getByRole('spinbutton', { name: 'Users', exact: true }).fill('-5')
  await page.getByRole('button', { name: 'Create the plan' }).click()
  await expect(page.getByText(/-1 \(unlimited\)/)).toBeVisible()
  await page.getByRole('spinbutton', { name: 'Users', exact: true }).fill('5')
  await page.getByRole('button', { name: 'Create the plan' }).click()
  await page.waitForURL(new RegExp(`/plans/${id}`))
  await page.getByRole('spinbutton', { name: 'Users', exact: true }).fill('9')
  await page.getByLabel('What changes and why').fill('More seats')
  await page.getByRole('button', { name: 'Save as new version' }).click()
  await expect(page.getByText('Users: 5 → 9')).toBeVisible()
  await expect(page.getByText('More seats')).toBeVisible()
})
