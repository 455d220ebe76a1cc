import { expect, type Page, test } from '@playwright/test'
import { ask, company, signIn } from './demo'

const primaryOf = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--brand-primary').trim())

test('a changed colour shows in the preview, on the public page within two seconds, and goes back', async ({
  page,
  browser,
}) => {
  const { url, members } = company('healthcare-corp')
  const visitor = await (await browser.newContext()).newPage()
  await visitor.goto(url)
  const before = await primaryOf(visitor)

  await signIn(page, url, members.admin)
  await page.goto(`${url}/dashboard/settings/branding`)
  const primary = page.getByLabel('Primary', { exact: true })
  await primary.fill('#7a1fa2')
  await primary.press('Tab')
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByText('Your pages show it now')).toBeVisible()
  const savedAt = Date.now()
  await expect
    .poll(async () => (await ask(visitor, '/')).text.includes('--brand-primary:#7a1fa2'), {
      intervals: [50],
      timeout: 4_000,
    })
    .toBe(true)
  expect(Date.now() - savedAt).toBeLessThan(2_000)
  await visitor.reload()
  expect(await primaryOf(visitor)).toBe('#7a1fa2')

  const restored = await ask(page, '/api/v1/branding', {
    method: 'PATCH',
    body: JSON.stringify({ changes: { colors: { primary: before } } }),
  })
  expect(restored.status).toBe(200)
  await expect(async () => {
    await visitor.reload()
    expect(await primaryOf(visitor)).toBe(before)
  }).toPass({ timeout: 5_000 })
})

test('the website proposes its look with logo and icon; a logo with a script in it is refused', async ({ page }) => {
  const { url, members } = company('healthcare-corp')
  await signIn(page, url, members.admin)
  await page.goto(`${url}/dashboard/settings/branding`)
  await page.getByRole('button', { name: 'Read', exact: true }).click()
  const apply = page.getByRole('button', { name: 'Apply to the preview' })
  await expect(apply).toBeVisible({ timeout: 20_000 })
  await apply.click()

  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'
  const logo = page.getByLabel('Logo on light')
  await logo.setInputFiles({ name: 'logo.html', mimeType: 'image/png', buffer: Buffer.from('<h1>no picture</h1>') })
  await expect(page.getByText('Please choose a PNG, JPEG, WebP, GIF or SVG image.')).toBeVisible()
  await logo.setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) })
  const source = await page.locator('img[src^="/files/"]').last().getAttribute('src')
  expect((await ask(page, source ?? '')).text).not.toContain('script')
})

test('a draft is seen in the preview of the real pages alone, is published, and taken back', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  const { url, members } = company('ecommerce-brand')
  const visitor = await (await browser.newContext()).newPage()
  await visitor.goto(url)
  const before = await primaryOf(visitor)
  await signIn(page, url, members.admin)
  await page.goto(`${url}/dashboard/settings/branding`)
  const primary = page.getByLabel('Primary', { exact: true })
  await primary.fill('#0b6e4f')
  await primary.press('Tab')
  await page.getByRole('button', { name: 'Preview pages' }).click()
  const frame = page.frameLocator('iframe[title="Your pages with this draft"]')
  await expect(frame.getByRole('heading', { level: 1 })).toBeVisible()
  const shown = await frame
    .locator('html')
    .evaluate((root) => getComputedStyle(root).getPropertyValue('--brand-primary').trim())
  expect(shown).toBe('#0b6e4f')
  const address = await page.locator('iframe[title="Your pages with this draft"]').getAttribute('src')
  await visitor.goto(`${url}${address}`)
  expect(visitor.url()).toContain('/sign-in')
  await visitor.goto(url)
  expect(await primaryOf(visitor)).toBe(before)

  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByText('Your pages show it now')).toBeVisible()
  await expect(async () => {
    await visitor.reload()
    expect(await primaryOf(visitor)).toBe('#0b6e4f')
  }).toPass({ timeout: 5_000 })

  await page
    .getByRole('button', { name: /^Bring back version/ })
    .first()
    .click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Bring back' }).click()
  await expect(page.getByText('Brought back. Your pages show it now.')).toBeVisible()
  await expect(async () => {
    await visitor.reload()
    expect(await primaryOf(visitor)).toBe(before)
  }).toPass({ timeout: 5_000 })
})

test('own CSS works on the public pages alone, and the editor says what it takes out', async ({ page }) => {
  const { url, members } = company('ecommerce-brand')
  await signIn(page, url, members.admin)
  const css = 'h1 { letter-spacing: 3px }\n.x { position: fixed }\n@import "https://evil.example/x.css";'
  const change = (customCss: string | null) =>
    ask(page, '/api/v1/branding', { method: 'PATCH', body: JSON.stringify({ changes: { customCss } }) })
  await page.goto(`${url}/dashboard/settings/branding`)
  const saved = await change(css)
  if (saved.status === 403) {
    await expect(page.getByText('Your plan does not include custom CSS.')).toBeVisible()
    return
  }
  expect(saved.status).toBe(200)
  await page.reload()
  await expect(page.getByText('2 parts are taken out')).toBeVisible()
  const spacing = () =>
    page
      .locator('h1')
      .first()
      .evaluate((title) => getComputedStyle(title).letterSpacing)
  expect(await spacing()).not.toBe('3px')
  await expect(async () => {
    await page.goto(url)
    expect(await spacing()).toBe('3px')
  }).toPass({ timeout: 10_000 })
  expect(await page.locator('style').allTextContents()).not.toContainEqual(
    expect.stringContaining('letter-spacing:3px'),
  )
  expect((await ask(page, '/widget/panel')).text).not.toContain('letter-spacing:3px')
  await change(null)
})
