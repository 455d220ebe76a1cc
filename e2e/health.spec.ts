import { expect, test } from '@playwright/test'
import { ask, company, demo, signIn } from './demo'

const ASKED = 12

test('what is asked of a company is counted, shown in the console, and its report can be taken along', async ({
  page,
}) => {
  test.setTimeout(90_000)
  const { console: operator } = demo()
  const shop = company('ecommerce-brand')
  await signIn(page, operator.url, operator)
  await page.goto(`${operator.url}/companies?q=ecommerce-brand`)
  const link = page.locator('main a[href^="/companies/"]').filter({ hasText: shop.name }).first()
  const report = `${await link.getAttribute('href')}/report/file?format=json&period=day`
  const requests = async () => {
    const { current_metrics: metrics } = JSON.parse((await ask(page, report)).text) as {
      current_metrics: { performance: { requests: number } }
    }
    return metrics.performance.requests
  }
  const visitor = await page.context().newPage()
  await visitor.goto(shop.url)
  const before = await requests()
  for (let n = 0; n < ASKED; n++) await ask(visitor, '/help')
  await expect(async () => expect(await requests()).toBeGreaterThanOrEqual(before + ASKED)).toPass({ timeout: 30_000 })

  await page.goto(`${operator.url}/health?q=${shop.slug}`)
  await link.click()
  await expect(page.getByRole('heading', { name: 'Requests and times' })).toBeVisible()
  await page.getByRole('navigation', { name: 'Pages of the company' }).getByRole('link', { name: 'Report' }).click()
  const month = page.getByRole('link', { name: 'This month' })
  await month.click()
  await expect(month).toHaveAttribute('aria-current', 'page')
  await expect(page.getByRole('heading', { name: 'Cost', exact: true })).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'CSV' }).click()
  expect((await download).suggestedFilename()).toMatch(/^report-\d{4}-\d\d-01-.*\.csv$/)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('link', { name: 'Overview', exact: true })).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Recommendations' })).toBeVisible()
})

test('a company reads its own report without its cost, and shares its figures or not', async ({ page }) => {
  const shop = company('ecommerce-brand')
  await signIn(page, shop.url, shop.members.admin)
  await page.goto(`${shop.url}/dashboard/settings/report`)
  await expect(page.getByRole('heading', { name: 'Recommendations' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Cost', exact: true })).toHaveCount(0)
  const shares = page.getByRole('switch', { name: 'Share our figures' })
  await expect(shares).not.toBeChecked()
  await shares.click()
  await expect(page.getByText('Your figures are shared')).toBeVisible()
  await page.reload()
  await expect(shares).toBeChecked()
  await shares.click()
  await expect(page.getByText('Your figures are no longer shared')).toBeVisible()
  const own = JSON.parse((await ask(page, '/api/v1/report?period=7d')).text) as { company: string; cost?: unknown }
  expect(own.company).toBe(shop.name)
  expect(own.cost).toBeUndefined()
})
