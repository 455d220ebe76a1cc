import { expect, test } from '@playwright/test'
import { company, signIn } from './demo'

const { url, members } = company('ecommerce-brand')
const stamp = Date.now().toString(36)

test('a brief becomes texts for two segments, which are changed, restored and used in a campaign', async ({ page }) => {
  test.setTimeout(120_000)
  await signIn(page, url, members.admin)
  await page.goto(`${url}/dashboard/drafts/new`)
  await page
    .getByLabel('What should the texts achieve?')
    .fill(`Our parcels are wrapped in paper ${stamp}. Tell it to all.`)
  const segments = page.getByRole('group', { name: 'For which segments' }).getByRole('checkbox')
  await segments.nth(0).check()
  await segments.nth(1).check()
  await page.getByRole('checkbox', { name: 'LinkedIn' }).check()
  await expect(page.getByText('At most')).toBeVisible()
  await page.getByRole('button', { name: 'Draft', exact: true }).click()

  await expect(page.getByRole('heading', { level: 1, name: stamp })).toBeVisible()
  // Eight texts, each with what went into it.
  await expect(page.getByText('What went in')).toHaveCount(8, { timeout: 60_000 })
  await page.getByRole('button', { name: 'SMS', exact: true }).click()
  const sms = page.getByRole('region', { name: 'SMS' }).first()
  await expect(sms.getByText(stamp).first()).toBeVisible()

  await sms.getByRole('button', { name: 'Change by hand' }).click()
  await expect(sms.getByLabel('Text')).toBeFocused()
  await sms.getByLabel('Text').fill(`By hand ${stamp}`)
  await expect(sms.getByRole('button', { name: 'Change', exact: true })).toBeHidden()
  await sms.getByRole('button', { name: 'Save' }).click()
  await expect(sms.getByText(`By hand ${stamp}`)).toBeVisible()
  await sms.getByRole('button', { name: 'Change', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Lengthen' }).click()
  await expect(sms.getByText(new RegExp(`By hand ${stamp} .+`))).toBeVisible({ timeout: 30_000 })
  await sms.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'History' }).click()
  await page.getByRole('button', { name: 'Have it back' }).last().click()
  await expect(sms.getByText(`By hand ${stamp}`)).toBeHidden()

  await page.getByRole('button', { name: 'E-mail', exact: true }).click()
  const mail = page.getByRole('region', { name: 'E-mail' }).first()
  await mail.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Use in a campaign' }).click()
  await page.waitForURL(/\/dashboard\/campaigns\//)
  await expect(page.getByRole('heading', { level: 1, name: stamp })).toBeVisible()
})
